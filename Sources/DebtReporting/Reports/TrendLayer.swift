internal import DebtKit

/// One of the areas that lie upon each other in the picture of a trend.
struct TrendLayer {
  /// What lies there.
  let name: String
  /// The fill, readable on a light and on a dark ground.
  let colour: String
  /// The sums below the area at each point.
  let bottoms: [Double]
  /// The sums with it.
  let tops: [Double]

  /// The value at the last point.
  var latest: Double { (tops.last ?? 0) - (bottoms.last ?? 0) }

  /// How much more that is than at the first.
  var change: Double { latest - ((tops.first ?? 0) - (bottoms.first ?? 0)) }

  /// The groups that have an area of their own; the rest share one.
  private static let most = 7
  private static let colours = [
    "#4c78a8", "#e3872d", "#54a24b", "#b279a2", "#2aa198", "#e45756", "#9d755d",
  ]
  private static let restColour = "#8b949e"

  /// Lays the groups of a trend upon each other, the first one below.
  static func stack(of trend: Trend) -> [TrendLayer] {
    let words = TrendWords(trend)
    var parts = trend.groups.map { (name: words.name(of: $0), values: $0.values) }
    if trend.grouping == nil { parts = [("all", trend.points.map(\.total))] }
    parts.removeAll { part in part.values.allSatisfy { $0 == 0 } }
    // One more group than there are colours is shown by its name, in the colour of the rest.
    if parts.count > most + 1 {
      let largest = Set(
        parts.indices.sorted { left, right in
          let (first, second) = (parts[left].values.last ?? 0, parts[right].values.last ?? 0)
          return first == second ? left < right : first > second
        }.prefix(most))
      let rest = parts.indices.filter { !largest.contains($0) }
      let sums = trend.points.indices.map { point in
        rest.reduce(0) { $0 + parts[$1].values[point] }
      }
      parts = parts.indices.filter(largest.contains).map { parts[$0] }
      parts.append((Wording.count(rest.count, "other").string, sums))
    }
    var bottoms = [Double](repeating: 0, count: trend.points.count)
    return parts.enumerated().map { index, part in
      let tops = zip(bottoms, part.values).map { $0 + $1 }
      defer { bottoms = tops }
      return TrendLayer(
        name: part.name, colour: index < colours.count ? colours[index] : restColour,
        bottoms: bottoms, tops: tops)
    }
  }
}
