internal import DebtKit

/// What a tracker is told of an entry beside its title: what somebody wrote, the small tickets, and facts.
///
/// Texts are raw here; each tracker's own words filter and escape them.
struct IssueText {
  /// A fact of an entry: its name, and what it is.
  struct Fact {
    let name: String
    let text: String
    /// Whether the text is a name for programs, such as a path or an id.
    var isCode = false
    /// The address of what the fact names.
    var link: String?
  }

  /// The text of a marker that says more than its title, line by line.
  let quote: [String]
  /// The open and ticked boxes of a record.
  let tickets: [Ticket]
  let facts: [Fact]
  /// What marks the description as one of ours.
  let key: String

  private static let longestText = 1000
  private static let mostPlaces = 20

  init(_ entry: ExportEntry, in export: Export) {
    let item = entry.item
    let text = item.source == .marker ? item.sites[0].text : ""
    let lines = ExportText.cut(text, to: Self.longestText).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    quote = lines.count > 1 || text.unicodeScalars.count > 255 ? lines : []
    tickets = entry.ticket == nil ? item.tickets : []
    facts =
      Self.places(of: item, in: export) + Self.fields(of: item)
      + Self.numbers(of: entry, in: export)
      + [Fact(name: "id", text: item.id.description, isCode: true)]
    key = ExportText.key(entry.key)
  }

  private static func places(of item: DebtItem, in export: Export) -> [Fact] {
    let places = item.sites.prefix(mostPlaces).map { site in
      Fact(
        name: "where", text: "\(site.path):\(site.line)", isCode: true,
        link: export.options.links?.address(of: site))
    }
    let rest = item.sites.count - places.count
    guard rest > 0 else { return places }
    return places + [Fact(name: "where", text: "and \(Wording.count(rest, "other place").string)")]
  }

  private static func fields(of item: DebtItem) -> [Fact] {
    let hidden: Set<Field> = [.id, .title, .status, .covers]
    return item.fields.compactMap { field, entry in
      guard entry.origin != .proposal, !hidden.contains(field) else { return nil }
      return Fact(
        name: field.rawValue, text: ExportText.cut(entry.value.text(of: field), to: longestText))
    }
  }

  private static func numbers(of entry: ExportEntry, in export: Export) -> [Fact] {
    var facts: [Fact] = []
    if let score = entry.score {
      let value =
        export.method == .roi ? NumberText.percent(score) : NumberText.decimal(score)
      let rank = entry.rank.map { ", rank \(NumberText.count($0).string)" } ?? ""
      let method = export.method.rawValue.uppercased()
      facts.append(Fact(name: "score", text: "\(method) \(value.string)\(rank)"))
    }
    if let hours = entry.hours {
      facts.append(
        Fact(name: "work left", text: "\(NumberText.plain(hours.rounded(toPlaces: 2))) h"))
    }
    return facts
  }
}

extension Ticket {
  /// The ticket with its work, as somebody wrote it.
  var caption: String {
    ExportText.cut(title, to: 255) + (effort.map { " (\($0))" } ?? "")
  }
}
