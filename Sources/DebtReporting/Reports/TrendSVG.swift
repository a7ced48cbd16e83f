internal import DebtKit

/// A trend as a stand-alone picture: stacked areas with their names beside them.
///
/// No script, no font, nothing from elsewhere. Colours are attributes, which no content security
/// policy forbids, on a ground of the picture's own; the style sheet only turns them for readers who
/// prefer a dark ground.
struct TrendSVG {
  private static let width = 960.0
  private static let height = 456.0
  private static let plot = (left: 64.0, top: 76.0, right: 656.0, bottom: 392.0)

  private let trend: Trend
  private let words: TrendWords
  private let layers: [TrendLayer]
  private let axis: ValueAxis
  private let ci: CIService

  init(_ trend: Trend, _ ci: CIService) {
    self.trend = trend
    self.ci = ci
    words = TrendWords(trend)
    layers = TrendLayer.stack(of: trend)
    axis = ValueAxis(
      around: trend.points.map(\.total), startsAtZero: true,
      leastStep: trend.measure == .count ? 1 : 0)
  }

  var bytes: [UInt8] {
    var svg = XMLWriter(ci: ci)
    svg.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "0 0 \(Self.text(Self.width)) \(Self.text(Self.height))",
        "width": Self.text(Self.width), "height": Self.text(Self.height), "role": "img",
        "font-family": "system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif",
        "font-size": "13",
      ]
    ) { svg in
      svg.element("title", text: "\(words.title), \(words.span)")
      svg.element("style", text: Self.darkStyle)
      svg.element(
        "rect",
        ["class": "ground", "width": "100%", "height": "100%", "rx": "6", "fill": "#ffffff"])
      write(words.title, at: (24, 34), .ink, size: 17, isStrong: true, to: &svg)
      write(subtitle, at: (24, 54), .muted, to: &svg)
      if trend.points.isEmpty { return }
      writeGrid(to: &svg)
      for layer in layers { write(layer, to: &svg) }
      writeNames(to: &svg)
      if let coverage = words.coverage {
        write(coverage, at: (24, Self.height - 12), .muted, size: 11, to: &svg)
      }
    }
    return svg.take()
  }

  // MARK: Words

  private enum Ink: String {
    case ink
    case muted

    var colour: String { self == .ink ? "#1f2328" : "#59636e" }
  }

  private static let darkStyle =
    "@media (prefers-color-scheme: dark) { .ground { fill: #0d1117 } .ink { fill: #e6edf3 } "
    + ".muted { fill: #9198a1 } .rule { stroke: #2a313c } }"

  private var subtitle: String {
    guard let first = trend.points.first, let last = trend.points.last else {
      return "Nothing to draw: no commit in this range"
    }
    let now = "\(NumberText.decimal(last.total)) at the end"
    if trend.points.count == 1 { return "\(words.span): \(now)" }
    let change = last.total - first.total
    let difference =
      change == 0
      ? "as many as at the start"
      : "\(NumberText.decimal(change.magnitude)) \(change > 0 ? "more" : words.less) than at the start"
    return "\(words.span): \(now), \(difference)"
  }

  private func write(
    _ text: String, at place: (x: Double, y: Double), _ ink: Ink, size: Double = 13,
    isStrong: Bool = false, anchor: String = "start", to svg: inout XMLWriter
  ) {
    svg.element(
      "text",
      [
        "class": ink.rawValue, "x": Self.text(place.x), "y": Self.text(place.y),
        "fill": ink.colour, "font-size": Self.text(size),
        "font-weight": isStrong ? "600" : "400", "text-anchor": anchor,
      ], text: text)
  }

  // MARK: The grid

  private func writeGrid(to svg: inout XMLWriter) {
    for mark in axis.marks {
      let y = y(mark)
      writeRule(from: (Self.plot.left, y), to: (Self.plot.right, y), &svg)
      write(
        NumberText.decimal(mark).string, at: (Self.plot.left - 10, y + 4), .muted, size: 12,
        anchor: "end",
        to: &svg)
    }
    let intervals = trend.positions == nil ? 0 : 4
    var written = ""
    for index in 0...intervals {
      let share = intervals == 0 ? 0 : Double(index) / Double(intervals)
      let x = Self.plot.left + share * (Self.plot.right - Self.plot.left)
      let day = words.day(of: trend.moment(at: share))
      if day == written { continue }
      written = day
      write(
        day, at: (x, Self.plot.bottom + 20),
        .muted, size: 12, anchor: index == 0 ? "start" : index == intervals ? "end" : "middle",
        to: &svg)
    }
  }

  private func writeRule(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ svg: inout XMLWriter
  ) {
    svg.element(
      "line",
      [
        "class": "rule", "x1": Self.text(start.x), "y1": Self.text(start.y),
        "x2": Self.text(end.x), "y2": Self.text(end.y), "stroke": "#d8dee4", "stroke-width": "1",
      ])
  }

  // MARK: The layers

  private func write(_ layer: TrendLayer, to svg: inout XMLWriter) {
    let upper = zip(xs, drawn(layer.tops)).map { "\(Self.text($0)) \(Self.text(y($1)))" }
    let lower = zip(xs, drawn(layer.bottoms)).map { "\(Self.text($0)) \(Self.text(y($1)))" }
    let area =
      "M" + upper.joined(separator: " L") + " L" + lower.reversed().joined(separator: " L") + " Z"
    svg.element("path", ["d": area, "fill": layer.colour, "fill-opacity": "0.28"])
    svg.element(
      "path",
      [
        "d": "M" + upper.joined(separator: " L"), "fill": "none", "stroke": layer.colour,
        "stroke-width": "1.75", "stroke-linejoin": "round",
      ])
  }

  /// The names of the layers beside their right ends, moved apart where they would touch.
  private func writeNames(to svg: inout XMLWriter) {
    let ends = layers.map { (y($0.tops.last ?? 0) + y($0.bottoms.last ?? 0)) / 2 }
    let places = Self.spread(ends, gap: 18, within: Self.plot.top...Self.plot.bottom)
    let filter = TextFilter(.flattened, ci: ci)
    for (layer, (end, place)) in zip(layers, zip(ends, places)) {
      let (left, right) = (Self.plot.right + 4, Self.plot.right + 22)
      svg.element(
        "path",
        [
          "d": "M\(Self.text(left)) \(Self.text(end)) L\(Self.text(right)) \(Self.text(place))",
          "fill": "none", "stroke": layer.colour, "stroke-width": "1.75", "stroke-linecap": "round",
        ])
      let name = filter(layer.name)
      let shown = name.width > 20 ? name.abridged(to: 20, cutting: .tail) : name
      write(shown.string, at: (right + 8, place + 4), .ink, to: &svg)
      let change =
        layer.change == 0
        ? "" : " (\(layer.change > 0 ? "+" : "")\(NumberText.decimal(layer.change)))"
      write(
        "\(NumberText.decimal(layer.latest))\(change)", at: (Self.width - 20, place + 4), .muted,
        anchor: "end", to: &svg)
    }
  }

  /// Moves places apart, each as little as the order from below to above allows.
  private static func spread(
    _ places: [Double], gap: Double, within room: ClosedRange<Double>
  ) -> [Double] {
    var places = places
    var limit = room.upperBound
    for index in places.indices {
      places[index] = min(places[index], limit)
      limit = places[index] - gap
    }
    limit = room.lowerBound
    for index in places.indices.reversed() {
      places[index] = max(places[index], limit)
      limit = places[index] + gap
    }
    return places
  }

  // MARK: Places

  private var xs: [Double] {
    guard let positions = trend.positions else { return [Self.plot.left, Self.plot.right] }
    return positions.map { Self.plot.left + $0 * (Self.plot.right - Self.plot.left) }
  }

  /// The values to draw: one moment is a band over the whole width.
  private func drawn(_ values: [Double]) -> [Double] {
    trend.positions == nil ? values.suffix(1) + values.suffix(1) : values
  }

  private func y(_ value: Double) -> Double {
    Self.plot.bottom - axis.position(of: value) * (Self.plot.bottom - Self.plot.top)
  }

  /// A place with one decimal.
  private static func text(_ number: Double) -> String {
    NumberText.plain((number * 10).rounded() / 10)
  }
}
