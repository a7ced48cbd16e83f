import DebtKit
import Testing

@Suite struct FieldReaderTests {
  @Test(arguments: [
    (Field.due, "2027-01-31", "2027-01-31"), (.effort, "1d4h", "1d 4h"),
    (.interest, "6h/mo", "6h/mo"),
    (.interest, "6h per month", "6h/mo"), (.confidence, "80%", "0.8"), (.confidence, "80", "0.8"),
    (.confidence, "0.5", "0.5"), (.reach, "1200", "1200"), (.status, "planned", "open"),
    (.status, "Wont-Fix", "accepted"), (.owner, "Ana <ana@example.com>", "Ana <ana@example.com>"),
    (.likelihood, "5", "5"), (.kind, "Design", "design"), (.objective, "O2-KR1", "O2-KR1"),
  ])
  func `a value is read`(_ field: Field, _ text: String, _ value: String) {
    guard case .value(let read) = FieldReader().read(field, [text]) else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(read.text == value)
  }

  @Test(arguments: [
    (Field.due, "2027-02-29", ProblemCode.malformedDate), (.due, "27-01-31", .malformedDate),
    (.effort, "3", .malformedDuration), (.effort, "-3d", .malformedDuration),
    (.interest, "6", .malformedDuration), (.confidence, "101%", .malformedNumber),
    (.reach, "-1", .malformedNumber), (.reach, "1e9", .malformedNumber),
    (.reach, "nan", .malformedNumber),
    (.severity, "6", .malformedNumber), (.status, "dunno", .malformedValue),
    (.owner, "a b", .malformedValue),
    (.title, "  ", .malformedValue), (.links, "", .malformedValue),
    (.blockedBy, "a b", .malformedValue),
  ])
  func `a value that its field does not take is told`(
    _ field: Field, _ text: String, _ code: ProblemCode
  ) {
    guard case .malformed(let told, let message) = FieldReader().read(field, [text]) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(told == code)
    #expect(message.hasPrefix(field.rawValue + ":"))
  }

  @Test func `a value off the scale counts and is told`() {
    guard case .offScale(let value, _) = FieldReader().read(.impact, ["4"]) else {
      Issue.record("4 is on no scale of impact")
      return
    }
    #expect(value == .number(4))
  }

  @Test func `a list keeps its order and loses its blanks`() {
    #expect(FieldReader().read(.tags, ["b", " a ", ""]) == .value(.list(["b", "a"])))
    #expect(FieldReader().read(.tags, []) != .value(.list([])))
  }
}
