import Testing

@testable import DebtKit

/// The tickets that a message names.
@Suite struct MessageKeysTests {
  @Test(arguments: [
    ("KAFKA-1234; drop the old path (#567)", ["KAFKA-1234", "#567"]),
    ("Fixes: #12, closes PAY-3.", ["#12", "PAY-3"]),
    (
      "[KAFKA-1] a\n\nSee apache/kafka#12 and #12; again #12",
      ["KAFKA-1", "apache/kafka#12", "#12"]
    ),
    (
      "see <https://tracker.example/issues/77>.", ["https://tracker.example/issues/77"]
    ),
    ("lower pay-12, X-1, A1, #x, a#b#3, /b#3, 12, v1-2", []),
    ("KAFKA-1234-rc, PAY-12a, #12a", []),
    ("nothing at all", []),
    ("", []),
  ])
  func `keys are found whole`(message: String, keys: [String]) {
    #expect(MessageKeys.all(in: message) == keys)
  }

  @Test func `a message of nothing but keys is cut`() {
    let message = (0..<1000).map { "#\($0)" }.joined(separator: " ")
    #expect(MessageKeys.all(in: message).count == 64)
  }
}
