/// A language of the table, as small as its number.
package struct Language: Sendable, Hashable {
  let number: UInt16

  init(number: Int) {
    self.number = UInt16(truncatingIfNeeded: number)
  }

  /// Creates the language of that name, if there is one.
  package init?(named name: String) {
    guard let number = LanguageTable.number(named: name) else { return nil }
    self.init(number: number)
  }

  /// The language of a text of an unknown kind: only what leads a line and looks like a comment everywhere counts.
  package static let generic = Language(number: 0)

  /// Every language of the table.
  package static var all: [Language] { LanguageTable.rows.indices.map(Language.init(number:)) }

  /// The name, as its community writes it.
  package var name: String { row.name }

  /// Whether its files can hold no comment at all, so that nobody needs to open them.
  package var isWithoutComments: Bool { row.lexemes.isEmpty && !row.isNotebook }

  /// The row of the table.
  var row: LanguageRow { LanguageTable.rows[Int(number)] }
}

extension Language: CustomStringConvertible {
  /// The name.
  package var description: String { name }
}
