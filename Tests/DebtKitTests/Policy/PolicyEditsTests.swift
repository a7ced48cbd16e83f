import GitAccess
import Testing

@testable import DebtKit

struct PolicyEditsTests {
  @Test(arguments: [
    ("a: 1\nb: 2\n", "a: 1\nb: 3\n", [2]), ("", "a: 1\n", [1]), ("a: 1\n", "", [1]),
    ("a: 1\n", "a: 1\n", []), ("a\nb\nc\nd\n", "x\nb\nc\ny\nd\n", [1, 4]),
    ("a\nb\n", "a\n", [2]),
  ])
  func `each run of changed lines is one place`(old: String, new: String, lines: [Int]) {
    let places = PolicyEdits.places(
      in: RepositoryPath(".debt.yml"), old: Array(old.utf8), new: Array(new.utf8))
    #expect(places.map(\.line) == lines)
  }

  @Test(arguments: [
    (".debt.yml", true), (".debt-schema.json", true), (".gitattributes", true),
    ("src/.gitattributes", true), ("src/.debt.yml", false), ("a.c", false),
  ])
  func `a gate is made of settings, schema and attributes`(path: String, isPolicy: Bool) {
    #expect(PolicyEdits.isPolicy(RepositoryPath(path)) == isPolicy)
  }
}
