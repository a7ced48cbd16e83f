import RecordParsing
import Testing

/// The text of a part of a file.
func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self)
}

@Suite struct FrontMatterTests {
  private func find(
    _ file: String, limit: Int = 64 << 10
  ) -> (yaml: String?, body: String?, code: RecordProblem.Code?) {
    let bytes = Array(file.utf8)
    var limits = RecordLimits()
    limits.frontMatterBytes = limit
    switch FrontMatter.find(in: bytes, limits: limits) {
    case .absent(let body): return (nil, text(bytes, body), nil)
    case .present(let yaml, let body): return (text(bytes, yaml), text(bytes, body), nil)
    case .malformed(let problem): return (nil, nil, problem.code)
    }
  }

  @Test(arguments: [
    ("---\na: 1\n---\nbody\n", "a: 1\n", "body\n"),
    ("---\r\na: 1\r\n---\r\nbody", "a: 1\r\n", "body"),
    ("\u{FEFF}---\na: 1\n...\nbody", "a: 1\n", "body"),
    ("--- \t\na: 1\n---  \nbody", "a: 1\n", "body"),
    ("---\n---\n", "", ""),
    ("---\na: 1\n---", "a: 1\n", ""),
    ("---\n ---\n---x\n----\n---\n", " ---\n---x\n----\n", ""),
  ])
  func `front matter lies between its fences`(file: String, yaml: String, body: String) {
    let found = find(file)
    #expect(found.yaml == yaml)
    #expect(found.body == body)
  }

  @Test(arguments: ["", "# Title\n", " ---\na: 1\n---\n", "\n---\na: 1\n---\n", "--\n", "----\n"])
  func `a file that does not begin with a fence is all body`(file: String) {
    let found = find(file)
    #expect(found.yaml == nil)
    #expect(found.body == file)
  }

  @Test func `a byte order mark is not part of the body`() {
    #expect(find("\u{FEFF}text").body == "text")
  }

  @Test(arguments: ["---", "---\n", "---\na: 1\n", "---\na: 1\n --- \n"])
  func `front matter that is never closed is malformed`(file: String) {
    #expect(find(file).code == .unclosedFrontMatter)
  }

  @Test func `front matter may fill its limit and not one byte more`() {
    #expect(find("---\n1234\n---\n", limit: 5).yaml == "1234\n")
    #expect(find("---\n12345\n---\n", limit: 5).code == .frontMatterTooLarge)
    #expect(
      find("---\n" + String(repeating: "x", count: 100), limit: 5).code == .frontMatterTooLarge)
    #expect(find("---\n1\n2\n3\n4\n5\n", limit: 5).code == .frontMatterTooLarge)
  }
}
