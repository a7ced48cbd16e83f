import TestSupport
import Testing

@testable import DebtKit

struct LinkTemplateTests {
  private static let commit = String(repeating: "a", count: 40)

  @Test(arguments: [
    ("git@github.com:o/r.git", "https://github.com/o/r/blob/C/src/a.c#L12"),
    ("https://github.example.org/o/r.git", "https://github.example.org/o/r/blob/C/src/a.c#L12"),
    ("git@gitlab.com:g/s/r.git", "https://gitlab.com/g/s/r/-/blob/C/src/a.c#L12"),
    ("https://bitbucket.org/o/r.git", "https://bitbucket.org/o/r/src/C/src/a.c#lines-12"),
    ("https://codeberg.org/o/r.git", "https://codeberg.org/o/r/src/commit/C/src/a.c#L12"),
    (
      "ssh://git@gitea.example.org:2222/o/r",
      "https://gitea.example.org/o/r/src/commit/C/src/a.c#L12"
    ),
    ("git@forgejo.example.org:o/r", "https://forgejo.example.org/o/r/src/commit/C/src/a.c#L12"),
  ])
  func `each known host shows lines in its own way`(remote: String, link: String) throws {
    let page = try #require(HostPage(remote: remote))
    let template = try #require(LinkTemplate(page))
    let address = template.address(commit: Self.commit, path: Array("src/a.c".utf8), line: 12)
    #expect(address == link.split(separator: "C", maxSplits: 1).joined(separator: Self.commit))
  }

  @Test(arguments: [
    "git@git.example.org:o/r", "git@github.com-work:o/r", "https://bitbucket.example.org/o/r",
    "https://localhost/o/r", "git@github:o/r",
  ])
  func `other hosts are not guessed`(remote: String) throws {
    #expect(LinkTemplate(try #require(HostPage(remote: remote))) == nil)
  }

  @Test func `a path is encoded byte by byte, and nothing of it ends the address`() throws {
    let template = try LinkTemplate("https://h.org/{commit}/{path}?at=x#L{line}")
    let path = Array("a b/#?%&\"<>'()|\\{line}/é".utf8) + [0xFF, 0x0A]
    let address = template.address(commit: "c d", path: path, line: 3)
    #expect(
      address == "https://h.org/c%20d/a%20b/%23%3F%25%26%22%3C%3E%27%28%29%7C%5C%7Bline%7D/"
        + "%C3%A9%FF%0A?at=x#L3")
  }

  @Test(arguments: [
    ("h.org/{path}", "should start with https://"),
    ("javascript:alert(1)//{path}", "should start with https://"),
    ("https:///{path}", "should name a host, without a user or a password"),
    ("https://me@h.org/{path}", "should name a host, without a user or a password"),
    ("https://h.org/{commit}", "should hold {path}, and may hold {commit} and {line}"),
    ("https://h.org/{path}#{lines}", "has no {lines}; did you mean {line}?"),
    ("https://h.org/{path", "has a brace without its other half"),
    ("https://h.org/{path}}", "has a brace without its other half"),
    ("https://h.org/{path}{repository}", "knows only {commit}, {path} and {line}"),
    ("https://h.org/{path}\"onclick=x", "holds a character that no address has; write it as %XX"),
    ("https://h.org/{path}\n", "holds a character that no address has; write it as %XX"),
  ])
  func `what is no template is told`(text: String, flaw: String) {
    #expect(throws: LinkTemplate.Flaw(description: flaw)) { try LinkTemplate(text) }
  }
}
