internal import DebtKit

/// A column of items as a table: a new one is one row of ``all``.
package struct ItemColumn: Sendable {
  /// The name in the header, and the one that `--columns` takes.
  package let name: String
  /// What the column holds.
  package let meaning: String
  let cell: @Sendable (ExportEntry, Export) -> CSVWriter.Field

  init(
    _ name: String, _ meaning: String,
    cell: @escaping @Sendable (ExportEntry, Export) -> CSVWriter.Field
  ) {
    self.name = name
    self.meaning = meaning
    self.cell = cell
  }

  /// A column that takes its cells from the item alone.
  init(
    _ name: String, _ meaning: String, item: @escaping @Sendable (DebtItem) -> CSVWriter.Field
  ) {
    self.init(name, meaning) { entry, _ in item(entry.item) }
  }

  /// Every column, in the order of a whole table; keys that start with `x-` are columns, too.
  package static let all: [ItemColumn] = ranks + fields + places + scores + history + changes

  /// The column of a name, or nil.
  package static func named(_ name: String) -> ItemColumn? {
    if name.hasPrefix("x-"), name.utf8.count > 2 { return extra(name) }
    return all.first { $0.name == name }
  }

  /// The columns beside the fields, which say what is known of an item and cannot be changed.
  static let computed = Set(all.map(\.name)).subtracting(Field.allCases.map(\.rawValue))

  /// The columns of a table unless told otherwise.
  ///
  /// - Parameters:
  ///   - isRanked: Whether items stand in an order, and have a history.
  ///   - isCompared: Whether items say what became of them.
  /// - Returns: The columns in their order.
  static func standard(isRanked: Bool, isCompared: Bool) -> [ItemColumn] {
    (isRanked ? [rank] : []) + fields + places.prefix(4) + scores.dropFirst()
      + (isRanked ? history : []) + (isCompared ? changes : [])
  }

  /// The columns that a plan's table has besides.
  static let ofPlans = ["ticket", "hours"].compactMap(named)

  private static let rank = ItemColumn("rank", "the place in the order") { entry, _ in
    entry.rank.map(CSVWriter.Field.int) ?? .empty
  }

  private static let ranks = [rank]

  private static let fields =
    [
      ItemColumn("id", "the item's id") { .text($0.id.description) },
      ItemColumn("title", "what is to be paid") { .text($0.title) },
      ItemColumn("status", "where it stands") { .text($0.status.rawValue) },
    ]
    + Field.allCases.filter { ![.id, .title, .status].contains($0) }.map { field in
      ItemColumn(field.rawValue, field.meaning) { cell($0.fields[field]) }
    }

  private static let places = [
    ItemColumn("keyword", "the marker's keyword") { text($0.keyword) },
    ItemColumn("source", "record or marker") { .text($0.source.rawValue) },
    ItemColumn("path", "the file") { .bytes($0.sites[0].pathBytes) },
    ItemColumn("line", "the line in it") { .int($0.sites[0].line) },
    ItemColumn("site", "the file and the line in it") {
      .bytes($0.sites[0].pathBytes + Array(":\($0.sites[0].line)".utf8))
    },
    ItemColumn("link", "the line on the host") { entry, export in
      text(export.options.links?.address(of: entry.item.sites[0]))
    },
    ItemColumn("ticket", "the one ticket of the item that is meant") { entry, _ in
      text(entry.ticket)
    },
    ItemColumn("hours", "hours of work that are left") { entry, _ in
      entry.hours.map(CSVWriter.Field.double) ?? .empty
    },
  ]

  private static let scores =
    [
      ItemColumn("score", "the score of the order's method") { entry, _ in
        entry.score.map(CSVWriter.Field.double) ?? .empty
      }
    ]
    + ScoringMethod.allCases.map { method in
      ItemColumn("score_\(method.rawValue)", method.formula) { entry, export in
        export.scorer.assess(entry.item, by: method).score.map { .double($0.value) } ?? .empty
      }
    }

  /// What the history says of the lines around an item: cells are empty where it was not read.
  private static let history = [
    ItemColumn("heat", "how often the lines around it change") {
      $0.heat.map(CSVWriter.Field.double) ?? .empty
    },
    ItemColumn("commits", "commits around it in 12 months") {
      $0.activity.map { .int($0.commits) } ?? .empty
    },
    ItemColumn("people", "people around it in 12 months") {
      $0.activity.map { .int($0.people) } ?? .empty
    },
    ItemColumn("ask", "who was there last") { text($0.activity?.ask) },
    ItemColumn("hotspot", "how hot a spot its file is, from 0 to 1") {
      $0.activity?.hotspot.map(CSVWriter.Field.double) ?? .empty
    },
  ]

  private static let changes = [
    ItemColumn("change", "what became of it since the base") {
      text($0.change?.kind.rawValue)
    },
    ItemColumn("from_path", "the file in which it stood") {
      $0.change?.from.map { .bytes($0.pathBytes) } ?? .empty
    },
    ItemColumn("from_line", "the line on which it stood") {
      $0.change?.from.map { .int($0.line) } ?? .empty
    },
  ]

  private static func extra(_ name: String) -> ItemColumn {
    ItemColumn(name, "a key of the repository's own") { item in
      let texts = item.extras.first { $0.key == name }?.texts
      return text(texts?.joined(separator: ", "))
    }
  }

  private static func text(_ text: String?) -> CSVWriter.Field {
    text.map(CSVWriter.Field.text) ?? .empty
  }

  /// A proposal is no value: the cell stays empty until somebody adopts it.
  static func cell(_ entry: FieldEntry?) -> CSVWriter.Field {
    guard let entry, entry.origin != .proposal else { return .empty }
    if case .number(let number) = entry.value { return .double(number) }
    return .text(entry.value.text)
  }
}
