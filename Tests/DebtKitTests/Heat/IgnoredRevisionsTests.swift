import GitAccess
import Testing

@testable import DebtKit

struct IgnoredRevisionsTests {
  private let first = String(repeating: "0123456789", count: 4)
  private let second = String(repeating: "ab", count: 20)

  private func contains(_ hex: String, in text: String) throws -> Bool {
    let id = try #require(ObjectID(hex: hex))
    return IgnoredRevisions(Array(text.utf8)).contains(id)
  }

  @Test func `commits are read from lines among comments`() throws {
    let text = "# reformat\n\(first)\n\n  \(second.uppercased())  # the second\r\n"
    #expect(IgnoredRevisions(Array(text.utf8)).count == 2)
    #expect(try contains(first, in: text))
    #expect(try contains(second, in: text))
    #expect(try !contains(String(repeating: "0", count: 40), in: text))
  }

  @Test(arguments: [
    "", "\n", "#", "# 0123456789012345678901234567890123456789",
    "0123456789", "0123456789012345678901234567890123456789a",
    "g123456789012345678901234567890123456789", "0123456789012345678901234567890123456789 x",
    String(repeating: "a", count: 64),
  ])
  func `what is no commit is passed over`(text: String) {
    #expect(IgnoredRevisions(Array(text.utf8)).count == 0)
  }

  @Test func `one bad line costs none of the others`() throws {
    #expect(try contains(first, in: "\u{FEFF}\(first)\nnonsense\n"))
    #expect(try contains(second, in: "\0\u{1}\n\(second)\r\(first)"))
    let broken = [0xFF, 0xFE, 0x0A] + Array(first.utf8)
    #expect(IgnoredRevisions(broken).count == 1)
  }
}
