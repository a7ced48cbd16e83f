internal import DebtKit

/// The hottest files for people.
struct HotspotText {
  private let list: HotspotList
  private let top: Int
  private let style: ReportStyle
  private let words: PlanWords

  init(_ list: HotspotList, top: Int, _ style: ReportStyle) {
    self.list = list
    self.top = top
    self.style = style
    words = PlanWords(style, list.calendar)
  }

  private var layout: TextLayout { style.layout }

  /// What is told of files that changed: to be the hottest of those that did not is no heat at all.
  private var hot: [HotspotList.Entry] { list.entries.filter { $0.hotspot.value > 0 } }

  var text: String {
    let (hot, entries) = (hot, list.entries)
    let day = list.day.map { " to \($0)" } ?? ""
    let span = SafeText(trusted: "in the 12 months\(day)")
    let files = Wording.count(entries.count, "file")
    guard !hot.isEmpty else {
      return layout.paragraph("No hot spot: of \(files) none changed \(span).", hanging: 2)
    }
    let headline: StyledText =
      "\("Hot spots", .heading)  \(NumberText.count(hot.count)) of \(files) changed \(span)"
    return layout.paragraph(headline, hanging: 2) + "\n"
      + table(of: hot).text(in: layout, indent: 2)
      + rest(of: hot.count) + remarks(on: hot.prefix(top))
  }

  private func table(of hot: [HotspotList.Entry]) -> TextTable {
    let hasItems = hot.prefix(top).contains { $0.items > 0 }
    var columns = [
      TextTable.Column("hot spot", side: .right),
      TextTable.Column("file", fit: .flexible(least: 16, cutting: .head)),
      TextTable.Column("churn", side: .right, isOptional: true),
      TextTable.Column("complexity", side: .right, isOptional: true),
    ]
    if hasItems {
      columns += [
        TextTable.Column("items", side: .right),
        TextTable.Column("work", side: .right, isOptional: true),
      ]
    }
    var table = TextTable(columns)
    for entry in hot.prefix(top) {
      let spot = entry.hotspot
      let row = [
        StyledText(NumberText.thousandths(spot.value), .strong),
        StyledText(style.path(spot.pathBytes), .path),
        StyledText(NumberText.percentTenths(spot.churnPercentile), .number),
        StyledText(NumberText.percentTenths(spot.complexityPercentile), .number),
      ]
      table.append(hasItems ? row + [items(of: entry), work(of: entry)] : row)
    }
    return table
  }

  private func items(of entry: HotspotList.Entry) -> StyledText {
    entry.items == 0
      ? "\("·", .muted)" : StyledText(NumberText.count(entry.items), .warning)
  }

  /// The work as far as it is estimated; a sign tells that more is to come.
  private func work(of entry: HotspotList.Entry) -> StyledText {
    guard entry.items > 0 else { return "" }
    guard let hours = entry.knownHours else { return "\("–", .muted)" }
    let sign: SafeText = entry.estimated < entry.items ? "≥ " : ""
    return "\(sign, .muted)\(words.time(hours), .number)"
  }

  private func rest(of count: Int) -> String {
    guard count > top else { return "" }
    let more = NumberText.count(count - top).string
    let text = SafeText(trusted: "… \(more) more; --top \(count) shows them")
    return layout.line(StyledText(text, .muted), indent: 2)
  }

  private func remarks(on shown: ArraySlice<HotspotList.Entry>) -> String {
    let files = Wording.count(list.compared, "file").string
    var remarks = ["percentiles among \(files); a hot spot is one times the other"]
    if shown.contains(where: { $0.items > 0 && $0.estimated == 0 }) {
      remarks.append("– nobody has estimated the work")
    }
    if shown.contains(where: { $0.estimated > 0 && $0.estimated < $0.items }) {
      remarks.append("≥ some items have no estimate")
    }
    return layout.paragraph(
      StyledText(SafeText(trusted: remarks.joined(separator: "; ")), .muted), indent: 2)
  }
}
