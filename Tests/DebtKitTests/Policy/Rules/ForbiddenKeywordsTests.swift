import Testing

@testable import DebtKit

struct ForbiddenKeywordsTests {
  @Test func `only the keywords that are listed are found, with and without a base`() throws {
    let sample = SamplePolicy("forbidden-keywords: {level: error, keywords: [fixme, XXX]}")
    let files = [
      "a.c": "// FIXME: one\n// TODO: two\n// XXX: three\n", "debt/x.md": "---\n---\n# FIXME it\n",
    ]
    for isNew in [true, false] {
      #expect(
        try sample.findings(files, isNew: isNew) == [
          "error forbidden-keywords a.c:1 FIXME may not stay",
          "error forbidden-keywords a.c:3 XXX may not stay",
        ])
    }
    #expect(try sample.findings(["a.c": "// TODO: two\n"]) == [])
  }

  @Test func `paths limit it`() throws {
    let sample = SamplePolicy("forbidden-keywords: {keywords: [FIXME], paths: [src/**]}")
    let files = ["src/a.c": "// FIXME: one\n", "test/a.c": "// FIXME: two\n"]
    #expect(
      try sample.findings(files) == ["warning forbidden-keywords src/a.c:1 FIXME may not stay"])
  }
}
