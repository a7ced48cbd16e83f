import Testing

@testable import DebtKit

@Suite struct RecordFormatterTests {
  @Test(arguments: [
    (Field.due, "2027-1-31", "2027-01-31"), (.due, "2027/01/31", "2027-01-31"),
    (.due, "31.01.2027", "2027-01-31"), (.created, "1/31/2027", "2027-01-31"),
    (.effort, "3 days", "3d"), (.effort, "30m 2h", "2h 30m"), (.interest, "6 hours", "6h/mo"),
    (.interest, "6h/month", "6h/mo"), (.timebox, "1 week", "1w"),
  ])
  func `a value whose meaning is certain has one form`(
    _ field: Field, _ text: String, _ expected: String
  ) {
    #expect(RecordFormatter.canonical(text, of: field) == expected)
    #expect(RecordFormatter.canonical(expected, of: field) == expected)
  }

  @Test(arguments: [
    (Field.due, "01.02.2027"), (.due, "soon"), (.due, "2027-13-01"), (.due, "2027-02"),
    (.effort, "S"), (.effort, "5"), (.interest, "a lot"), (.title, "3 days"), (.status, "planned"),
    (.confidence, "0.8"),
  ])
  func `any other value stays`(_ field: Field, _ text: String) {
    #expect(RecordFormatter.canonical(text, of: field) == nil)
  }

  @Test func `order, comments, quotes and line ends stay`() {
    let old = """
      ---\r
      effort: "3 days"  # about\r
      # when it hurts\r
      due: 2027-1-31\r
      owner: @team\r
      x-days: 3 days\r
      ---\r
      # A title of 3 days\r

      """
    let (bytes, count) = RecordFormatter(Limits()).formatted(Array(old.utf8))
    let expected = old.replacing("\"3 days\"", with: "\"3d\"").replacing(
      "2027-1-31", with: "2027-01-31")
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(count == 2)
    #expect(RecordFormatter(Limits()).formatted(bytes).count == 0)
  }

  @Test func `what is no record is left alone`() {
    for text in ["# no front matter\n", "---\ndue: 2027-1-31\n", "---\na: [\n---\n", ""] {
      #expect(RecordFormatter(Limits()).formatted(Array(text.utf8)) == (Array(text.utf8), 0))
    }
  }
}
