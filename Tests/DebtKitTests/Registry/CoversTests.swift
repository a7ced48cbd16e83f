import GitAccess
import Testing

@testable import DebtKit

struct CoversTests {
  @Test func `of two records that name one marker the first has it`() throws {
    let registry = try Registry.of([
      "a.c": "// TODO: this test fails on Mondays\n",
      "debt/a.md": "---\ncovers: [\"text: this test fails on Mondays\"]\n---\n# A\n",
      "debt/b.md": "---\ncovers: [\"text: this  test fails on Mondays.\"]\n---\n# B\n",
    ])
    #expect(registry.items.map { $0.sites.count } == [2, 1])
    #expect(registry.problemOutline == "debt/b.md:2:1 unmatched-cover")
  }

  @Test func `ids of several lengths name their markers, and short ones none`() throws {
    let source = [
      "a.c": "// TODO: one two three\n// FIXME: four five six\n// XXX: seven eight nine\n"
    ]
    let ids = try Registry.of(source).items.map(\.id.description)
    let covers = [ids[0], String(ids[1].uppercased().prefix(8)), String(ids[2].prefix(7))]
    let record = "---\ncovers: [\(covers.joined(separator: ", "))]\n---\n# A\n"
    let registry = try Registry.of(source.merging(["debt/a.md": record]) { $1 })
    #expect(registry.items.map(\.title) == ["seven eight nine", "A"])
    #expect(registry.problems.map(\.message) == ["no marker fits `covers: \(covers[2])`"])
  }

  @Test func `a marker that would cover others is told what to write instead`() throws {
    let registry = try Registry.of(["a.c": "// TODO(covers=abcdefgh, title=x): one two three\n"])
    #expect(registry.items.map { $0.fields[.covers] == nil } == [true])
    #expect(
      registry.problems.map(\.message) == [
        "'covers' belongs in a record, not on a marker; `debt new --from FILE:LINE` makes it a record",
        "'title' belongs in a record, not on a marker; a marker's title is its text",
      ])
  }

  @Test(arguments: [
    ("src/**", true), ("src/", true), ("src/a.c", true), ("/src/a.c", true), ("src/*.c", true),
    ("*.c", true), ("a.c", true), ("s?c/a.c", true), ("**/deep/x.h", true), ("lib/deep", true),
    ("src/*.h", false), ("sr/**", false), ("src/a.c.d", false), ("zzz/**", false), ("", false),
    ("docs/a.c", false),
  ])
  func `a record's paths are looked for among the files`(glob: String, isThere: Bool) throws {
    let registry = try Registry.of([
      "src/a.c": "", "lib/deep/x.h": "", "src.c": "", "t": "",
      "debt/a.md": "---\npaths: [\"\(glob)\", t]\n---\n# A\n",
    ])
    #expect(registry.problems.map(\.code) == (isThere || glob.isEmpty ? [] : [.unmatchedPath]))
  }

  @Test func `people are known by name, mail and handle`() {
    let names = KnownPeople.names(
      mailmap: Array("# us\nAna Lee <ana@example.com> <al@old.example>\r\n <solo@x.org>\n".utf8),
      owners: ["@Org/Web", "dev@x.org", "@Lead", "@@maintainer"])
    #expect(
      names == [
        "ana lee", "ana@example.com", "ana", "al@old.example", "al", "solo@x.org", "solo",
        "org/web", "web", "dev@x.org", "dev", "lead",
        "maintainer",
      ])
    #expect(KnownPeople.names(mailmap: nil, owners: nil) == nil)
    #expect(KnownPeople.names(mailmap: [], owners: nil) == [])
  }
}
