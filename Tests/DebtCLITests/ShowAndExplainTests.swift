import TestSupport
import Testing

@testable import DebtKit

struct ShowAndExplainTests {
  @Test func `show tells fields, scores, places and tickets with their origins`() async throws {
    let repository = try ReportTests.shop()
    let answer = await debt("show", "split-billing", in: repository.path)
    #expect(answer.code == 0 && answer.errors == "")
    for words in [
      "Split the billing module", "fields", "@payments", "declared, line 2",
      "debt/split-billing.md:9",
      "rice  153,600", "places", "tickets", "[ ] first  2h",
    ] {
      #expect(answer.output.contains(words), "\(words) in \(answer.output)")
    }
    let json = await debt("show", "split-billing", "--format", "json", in: repository.path)
    #expect(json.output.contains("\"tickets\": [\n"))
  }

  @Test func `a prefix that one item has is enough, in any case`() async throws {
    let repository = try ReportTests.shop()
    let list = await debt("scan", "--list", in: repository.path)
    let short = try #require(list.lines.last?.split(separator: " ").last.map(String.init))
    #expect(short.count == 8)
    let answer = await debt("show", short.uppercased(), in: repository.path)
    #expect(answer.code == 0 && answer.output.hasPrefix("overflow\nFIXME  open  \(short)"))
    #expect(await debt("show", "split-b", in: repository.path).code == 0)
    #expect(await debt("explain", "split-b", in: repository.path).output.contains("Split the"))
  }

  @Test func `a prefix that several items have names them`() async throws {
    let repository = try TestRepository.committed([
      "debt/split-a.md": "---\n---\n# First\n", "debt/split-b.md": "---\n---\n# Second\n",
    ])
    let answer = await debt("show", "split", in: repository.path)
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.errors == "debt: 'split' fits 2 items: split-a  First; split-b  Second\n")
  }

  @Test(arguments: ProblemCode.allCases)
  func `every problem is explained`(_ code: ProblemCode) async {
    let answer = await debt("explain", code.rawValue, in: "/")
    #expect(answer.code == 0 && answer.errors == "")
    #expect(
      answer.output == """
        \(code.rawValue)  problem, level \(code.level.rawValue)
          \(code.meaning)
          \(code.cure)

        """)
  }

  @Test(arguments: Field.allCases)
  func `every field is explained`(_ field: Field) async {
    let answer = await debt("explain", field.rawValue, in: "/")
    #expect(answer.code == 0)
    #expect(answer.output.hasPrefix("\(field.rawValue)  field\n  \(field.meaning)\n  It takes "))
  }

  @Test func `every setting is explained, with its value here and where it comes from`()
    async throws
  {
    let repository = try TestRepository.committed([
      ".debt.yml": "markers:\n  bare: owner\nscoring: {horizon: 6}\n"
    ])
    for setting in Setting.all {
      let answer = await debt("explain", setting.key, in: repository.path)
      #expect(answer.code == 0 && answer.output.contains(setting.meaning))
      let isWritten = ["markers.bare", "scoring.horizon"].contains(setting.key)
      #expect(answer.output.contains("as no .debt.yml sets it") == !isWritten, "\(answer.output)")
    }
    let bare = await debt("explain", "markers.bare", in: repository.path)
    #expect(bare.output.contains("Here: owner"), "\(bare.output)")
    #expect(bare.output.contains(".debt.yml:2"), "\(bare.output)")
  }

  struct Line: Sendable, CustomTestStringConvertible {
    let place: String
    let words: String
    var testDescription: String { place }
  }

  static let lines = [
    Line(place: "a.c:1", words: "a marker: TODO at column 4: first"),
    Line(place: "a.c:1:9", words: "a marker: TODO at column 4: first"),
    Line(place: "a.c:2", words: "part of a marker: it goes on from line 1"),
    Line(place: "a.c:3", words: "no comment stands on the line: it is code, or a string"),
    Line(place: "a.c:4", words: "the keyword is not in upper case"),
    Line(place: "a.c:5", words: "hidden by debt:ignore"),
    Line(place: "a.c:6", words: "a comment stands here, and "),
    Line(place: "a.c:7", words: "the file has 6 lines"),
    Line(place: "none.c:1", words: "no such file in the snapshot"),
    Line(place: "new.c:1", words: "`--untracked` reads files that git does not track"),
    Line(place: "vendor/a.c:1", words: "left out (vendored) by the table of vendored"),
    Line(place: "off.c:1", words: "left out (excluded) by -debt in .gitattributes"),
    Line(place: "out/a.c:1", words: "left out (excluded) by exclude: out/** in .debt.yml"),
    Line(place: "link.c:1", words: "left out (symlink)"),
    Line(place: "b.bin:1", words: "left out (binary)"),
    Line(place: "debt/r.md:1", words: "the file is a record"),
    Line(place: "data.json:1", words: "the language has no comments"),
    Line(place: "gen.go:2", words: "left out (generated) by "),
    Line(place: "lfs.c:1", words: "left out (lfs-pointer)"),
    Line(place: "long.c:1", words: "left out (line-too-long)"),
    Line(place: "wide.c:1", words: "a marker: TODO at column 4: wide"),
  ]

  @Test(arguments: lines)
  func `a line is explained by the rule that decided`(_ line: Line) async throws {
    let repository = try TestRepository(files: [
      "a.c": """
      // TODO: first
      //   and on
      char *s = "// TODO: string";
      // todo: lower
      // TODO: hidden debt:ignore
      // just words

      """,
      "vendor/a.c": "// TODO: a\n", "off.c": "// TODO: a\n", "out/a.c": "// TODO: a\n",
      ".gitattributes": "off.c -debt\n",
      ".debt.yml": "exclude: [\"out/**\"]\nlimits: {line: 500}\n",
      "b.bin": "\0TODO\n", "debt/r.md": "---\n---\n# R\n", "data.json": "{}\n",
      "gen.go": "// Code generated by x. DO NOT EDIT.\n// TODO: a\n",
      "lfs.c":
        "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "0", count: 64))\nsize 3\nx-TODO 1\n",
      "long.c": "// TODO: \(String(repeating: "x", count: 600))\n",
    ])
    let wide = "// TODO: wide\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try repository.folder.write("wide.c", bytes: [0xFF, 0xFE] + wide)
    try repository.folder.link("link.c", to: "a.c")
    try repository.commit()
    try repository.write("new.c", "// TODO: new\n")
    let answer = await debt("explain", line.place, in: repository.path)
    #expect(answer.code == 0 && answer.errors == "")
    #expect(answer.output.contains(line.words), "\(answer.output)")
  }

  @Test func `explain reads what scan reads`() async throws {
    let repository = try TestRepository.committed(["src/a.c": "// TODO: old\n"])
    try repository.write("src/a.c", "// DONE\n")
    try repository.write("src/new.c", "// TODO: new\n")
    let staged = await debt("explain", "src/a.c:1", "--staged", in: repository.path)
    #expect(staged.output.contains("a marker: TODO"))
    let below = await debt("explain", "new.c:1", "--untracked", in: repository.path + "/src")
    #expect(below.output.contains("a marker: TODO"))
  }
}
