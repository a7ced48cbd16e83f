import Testing

@testable import CommentScanning

struct LanguageTableTests {
  private let rows = LanguageTable.rows
  private let families = Dictionary(
    grouping: LanguageTable.families, by: \.ending
  ).mapValues { $0.flatMap { $0.members.map(\.name) } }

  @Test func `names are unique, and the first row is the generic language`() {
    #expect(Set(rows.map(\.name)).count == rows.count)
    #expect(rows.first?.name == "Generic")
    #expect(rows.count <= Int(UInt16.max))
  }

  @Test func `every ending belongs to one row or to a declared family`() {
    for (ending, claims) in claims(of: \.extensions) {
      if let family = families[ending] {
        #expect(Set(claims).isSubset(of: family), "\(ending)")
      } else {
        #expect(claims.count == 1, "\(ending): \(claims)")
      }
      #expect(ending == ending.lowercased() && !ending.hasPrefix("."), "\(ending)")
    }
    for (ending, members) in families {
      #expect(Set(members).count > 1, "\(ending)")
      for member in members { #expect(LanguageTable.number(named: member) != nil, "\(member)") }
    }
  }

  @Test func `every file name, interpreter and alias belongs to one row`() {
    for list in [\LanguageRow.names, \.interpreters, \.aliases] {
      for (name, claims) in claims(of: list) { #expect(claims.count == 1, "\(name): \(claims)") }
    }
  }

  @Test func `every embedded language is a row`() {
    for row in rows {
      for lexeme in row.lexemes where !lexeme.language.isEmpty {
        #expect(LanguageTable.number(named: lexeme.language.string) != nil, "\(row.name)")
      }
    }
  }

  @Test func `every lexeme has an opener`() {
    for row in rows {
      for lexeme in row.lexemes { #expect(!lexeme.opener.isEmpty, "\(row.name)") }
    }
  }

  private func claims(of list: KeyPath<LanguageRow, [String]>) -> [String: [String]] {
    var claims: [String: [String]] = [:]
    for row in rows {
      for name in row[keyPath: list] { claims[name, default: []].append(row.name) }
    }
    return claims
  }
}
