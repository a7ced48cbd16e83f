internal import CommandLineParsing
internal import DebtKit

/// Which items are shown, by the words of their fields; several words of one option are alternatives.
struct ItemFilter {
  private struct Row {
    let option: Option<[String]>
    let values: @Sendable (DebtItem) -> [String]

    init(
      _ name: String, _ placeholder: String, _ doc: String,
      _ values: @escaping @Sendable (DebtItem) -> [String]
    ) {
      option = .list(name, .text(placeholder), doc, group: "Filters")
      self.values = values
    }
  }

  private static let rows = [
    Row("owner", "OWNER", "items of OWNER; `none` for those that nobody owns") { item in
      item.owners.isEmpty ? ["none"] : item.owners.flatMap { [$0] + team($0) }
    },
    Row("kind", "KIND", "items of KIND") { $0.fields[.kind]?.value.list ?? [] },
    Row("keyword", "WORD", "markers with WORD") { [$0.keyword].compactMap(\.self) },
    Row("tag", "TAG", "items with TAG") { $0.fields[.tags]?.value.list ?? [] },
    Row("status", "STATUS", "items of STATUS") { [$0.status.rawValue] },
    Row("track", "TRACK", "items of TRACK") { $0.fields[.track]?.value.list ?? [] },
    Row("objective", "NAME", "items that serve NAME") { $0.fields[.objective]?.value.list ?? [] },
  ]

  static var options: [any OptionDeclaration] { rows.map(\.option) }

  private let wanted: [(words: Set<String>, values: @Sendable (DebtItem) -> [String])]

  init(_ values: ParsedArguments) {
    wanted = Self.rows.compactMap { row in
      let words = Set(values[row.option].map { Self.folded($0) })
      return words.isEmpty ? nil : (words, row.values)
    }
  }

  /// Whether nothing is left out.
  var isEverything: Bool { wanted.isEmpty }

  func includes(_ item: DebtItem) -> Bool {
    wanted.allSatisfy { words, values in
      values(item).contains { words.contains(Self.folded($0)) }
    }
  }

  /// A team is known by its own name, too, without its organisation's.
  private static func team(_ owner: String) -> [String] {
    owner.utf8.lastIndex(of: UInt8(ascii: "/")).map { [String(owner[owner.index(after: $0)...])] }
      ?? []
  }

  /// Owners are one with and without `@`.
  private static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    return lower.hasPrefix("@") ? String(lower.dropFirst()) : lower
  }
}
