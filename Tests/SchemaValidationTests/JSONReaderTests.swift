import SchemaValidation
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(SchemaError) -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  private func place(of bytes: [UInt8]) -> String? {
    do {
      _ = try JSONReader.read(bytes)
      return nil
    } catch {
      guard case .malformedJSON(_, let line, let column) = error else { return "\(error)" }
      return "\(line):\(column)"
    }
  }

  @Test func `values keep their order and their exact numbers`() throws {
    let value = try read(" {\"b\": [1, -2.50e1, true, null, \"x\"], \"a\": {}, \"c\": []}\r\n\t")
    #expect(value.object?.members.map(\.name) == ["b", "a", "c"])
    let items = try #require(value.object?["b"]?.array)
    #expect(items == [.integer(1), .integer(-25), .bool(true), .null, .string("x")])
    #expect(items[1].number?.double == -25)
    #expect(value.object?["a"] == .object(JSONObject([])))
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("120e-1", 12), ("-7E+0", -7),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("0.0e99", 0),
  ])
  func `whole numbers are exact however they are written`(text: String, integer: Int) throws {
    #expect(try read(text).number?.integer == integer)
  }

  @Test(arguments: [
    "9223372036854775808", "1.5", "1e19", "1e999999999999", "-1e-999999999999999999999",
  ])
  func `other numbers are no integers and no crash`(text: String) throws {
    let number = try #require(try read(text).number)
    #expect(number.integer == nil)
    #expect(number == number)
  }

  @Test func `numbers compare by value`() throws {
    let ordered = [
      "-1e400", "-10", "-9.5", "0", "1e-400", "0.1", "0.11", "9007199254740992",
      "9007199254740993", "1e300", "1e301",
    ]
    let numbers = try ordered.map { try #require(try read($0).number) }
    #expect(numbers == numbers.reversed().sorted())
    #expect(Set(numbers).count == numbers.count)
    #expect(try read("1.10") == read("11e-1"))
    #expect(try read("0.07").number?.description == "0.07")
  }

  @Test(arguments: [
    ("\"\\u00e4\\n\\\\\\/\\\"\\b\\f\\r\\t\"", "ä\n\\/\"\u{8}\u{C}\r\t"),
    ("\"\\ud83d\\ude00\"", "😀"),
    ("\"\\ud83d\"", "\u{FFFD}"), ("\"\\ude00\\ud83d\"", "\u{FFFD}\u{FFFD}"),
    ("\"\\ud83d\\u0041\"", "\u{FFFD}A"), ("\"\\u0000\"", "\0"),
    ("\"\u{7F}\u{2028}é\"", "\u{7F}\u{2028}é"),
  ])
  func `escapes and surrogates become characters`(text: String, expected: String) throws {
    #expect(try read(text).string == expected)
  }

  @Test(arguments: [
    ("", "1:1"), ("  ", "1:3"), ("[1,]", "1:4"), ("[1 2]", "1:4"), ("{\"a\"}", "1:5"),
    ("{\"a\":1,}", "1:8"), ("{a:1}", "1:2"), ("01", "1:2"), ("-", "1:2"), ("1.", "1:3"),
    (".5", "1:1"),
    ("+1", "1:1"), ("1e", "1:3"), ("tru", "1:1"), ("nulll", "1:5"), ("\"a", "1:3"),
    ("\"\\x\"", "1:2"), ("\"\\u12g4\"", "1:2"), ("\"\t\"", "1:2"), ("[\n\"a\nb\"]", "2:3"),
    ("// c\n1", "1:1"), ("1 // c", "1:3"), ("{\"a\":1,\n \"a\":2}", "2:2"), ("[1]]", "1:4"),
    ("[", "1:2"), ("{", "1:2"), ("[1", "1:3"), ("'a'", "1:1"), ("NaN", "1:1"), ("\u{FEFF}1", "1:1"),
    ("[1}", "1:3"), ("{\"a\":1]", "1:7"), ("1 2", "1:3"), ("\u{A0}1", "1:1"), ("{\"a\" 1}", "1:6"),
  ])
  func `a text that is not JSON has a place`(text: String, expected: String) {
    #expect(place(of: Array(text.utf8)) == expected)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    for bytes: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80],
    ] {
      #expect(place(of: [0x22] + bytes + [0x22]) == "1:2")
    }
  }

  @Test func `depth and size have limits`() throws {
    let open = String(repeating: "[", count: 512)
    let close = String(repeating: "]", count: 512)
    #expect(try read(open + close).array?.count == 1)
    #expect(place(of: Array((open + "[").utf8)) == "1:513")
    #expect(place(of: Array(String(repeating: "{\"\":", count: 100_000).utf8)) == "1:2049")
    #expect(throws: SchemaError.self) { try JSONReader.read(Array("[1,2]".utf8), byteLimit: 4) }
  }

  @Test func `equality ignores the order of members and nothing else`() throws {
    #expect(try read("{\"a\":1,\"b\":[2]}") == read("{\"b\":[2.0],\"a\":1}"))
    #expect(try read("[1,2]") != read("[2,1]"))
    #expect(try read("{\"a\":1}") != read("{\"a\":1,\"b\":1}"))
    #expect(try read("\"é\"") != read("\"e\u{301}\""))
    #expect(try read("false") != read("0"))
  }
}
