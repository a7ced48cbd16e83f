import Testing

@testable import CommentScanning

struct CommentScannerTests {
  private func bodies(_ text: String, _ language: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let known = try #require(Language(named: language))
    return ByteView.with(bytes) { view in
      CommentScanner.comments(in: view, language: known).map {
        String(decoding: view.bytes($0.bodyStart..<$0.bodyEnd), as: UTF8.self)
      }
    }
  }

  @Test func `a byte order mark leaves the first line a first line`() throws {
    let language = try #require(Language(named: "PowerShell"))
    let comments = ByteView.with([0xEF, 0xBB, 0xBF] + Array("# a".utf8)) {
      CommentScanner.comments(in: $0, language: language)
    }
    #expect(comments.map(\.start) == [3])
  }

  @Test(arguments: [
    ("// a", "C", [" a"]), ("/* a */", "C", [" a "]), ("/** a */", "C", [" a "]),
    ("/**/x", "C", [""]),
    ("/// a\r\nb", "Rust", [" a"]), ("//// a", "Rust", ["// a"]), ("--[==[ a ]==]", "Lua", [" a "]),
    ("=begin x\na\n=end y\nb", "Ruby", [" x\na\n"]), ("<!-- a -->", "HTML", [" a "]),
    ("#", "Shell", [""]),
  ])
  func `a body is the text between the delimiters`(
    text: String, language: String, expected: [String]
  ) throws {
    #expect(try bodies(text, language) == expected)
  }

  @Test func `an unclosed block comment runs to the end`() throws {
    #expect(try bodies("a /* b\nc", "C") == [" b\nc"])
  }

  @Test func `an unclosed string does not hide the next line's comment`() throws {
    #expect(try bodies("a = \"b // c\n// d", "C") == [" d"])
  }

  @Test func `a comment in a notebook stands where the file has it`() throws {
    let text = ##"{"cells": [{"cell_type": "code", "source": ["a = \"b\" # c\n", "# d \"e\""]}]}"##
    #expect(try bodies(text, "Jupyter Notebook") == [" c", #" d \"e\""#])
  }

  @Test func `code that nests without end is read without recursion`() throws {
    let text = String(repeating: "`${", count: 100_000) + "// a"
    #expect(try bodies(text, "JavaScript").count <= 1)
  }
}
