import Foundation
import Testing

@testable import DebtReporting

struct JSONWriterTests {
  private func text(
    _ layout: JSONWriter.Layout, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func sample(_ json: inout JSONWriter) {
    json.object {
      $0.member("schemaVersion", 1)
      $0.object("tool") { $0.member("name", "debt") }
      $0.array("items") {
        for id in ["a", "b"] {
          $0.object {
            $0.member("id", id)
            $0.member("rank", nil as Int?)
            $0.array("aliases") { _ in }
            $0.array("numbers") {
              $0.value(1)
              $0.value(1.0)
            }
          }
        }
      }
      $0.array("problems") { _ in }
      $0.object("summary") { _ in }
    }
  }

  @Test func `a document has one line an item`() {
    #expect(
      text(.document, sample) == """
        {
          "schemaVersion": 1,
          "tool": {
            "name": "debt"
          },
          "items": [
            {"id": "a", "rank": null, "aliases": [], "numbers": [1, 1.0]},
            {"id": "b", "rank": null, "aliases": [], "numbers": [1, 1.0]}
          ],
          "problems": [],
          "summary": {}
        }
        """)
  }

  @Test func `a compact value is one line without blanks`() {
    #expect(
      text(.compact, sample)
        == #"{"schemaVersion":1,"tool":{"name":"debt"},"items":["#
        + #"{"id":"a","rank":null,"aliases":[],"numbers":[1,1.0]},"#
        + #"{"id":"b","rank":null,"aliases":[],"numbers":[1,1.0]}],"problems":[],"summary":{}}"#)
  }

  @Test func `lines of NDJSON follow each other`() {
    var json = JSONWriter(.compact)
    for id in 1...2 {
      json.object { $0.member("id", id) }
      json.endLine()
    }
    #expect(json.take() == Array("{\"id\":1}\n{\"id\":2}\n".utf8))
    #expect(json.bytes.isEmpty)
  }

  @Test(
    arguments: [
      (750, "750.0"), (0.1, "0.1"), (-0.0, "-0.0"), (1e22, "1e+22"),
      (1.0 / 3, "0.3333333333333333"),
      (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
  func `a double always shows that it is one`(number: Double, spelt: String) {
    #expect(text(.compact) { $0.value(number) } == spelt)
  }

  @Test(arguments: [
    ("a\"b\\c/", #""a\"b\\c/""#),
    ("\n\t\u{0}\u{1F}\u{7F}\u{9F}", #""\u000a\u0009\u0000\u001f\u007f\u009f""#),
    ("##[x] ##vso[y] #[ [", ###""##\u005bx] ##vso\u005by] #[ [""###),
    ("##TeamCity[z]", ###""##TeamCity\u005bz]""###),
    ("\u{2028}\u{2029}\u{202E}\u{200D}", #""\u2028\u2029\u202e\u200d""#),
    ("\u{E0041}é中🚀", #""\udb40\udc41é中🚀""#),
  ])
  func `a string is harmless in a log`(value: String, spelt: String) {
    #expect(text(.compact) { $0.value(value) } == spelt)
  }

  @Test func `a path that is no UTF-8 keeps its bytes`() {
    #expect(
      text(.compact) { $0.object { $0.path([0x61, 0xFF, 0x2F, 0xC3, 0xA9]) } }
        == #"{"path":"a\\xff/é","pathBytes":"Yf8vw6k="}"#)
    #expect(text(.compact) { $0.object { $0.path(Array("é".utf8)) } } == #"{"path":"é"}"#)
  }

  @Test func `any bytes parse back as the same value`() throws {
    for bytes in RandomText(seed: 1, count: 1_500) {
      var json = JSONWriter(.document)
      json.object {
        $0.member("text", bytes)
        $0.path(bytes)
      }
      let output = json.take()
      #expect(output.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
      let parsed = try #require(
        JSONSerialization.jsonObject(with: Data(output)) as? [String: String])
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(parsed["text"]?.utf8.elementsEqual(text.utf8) == true)
      if let encoded = parsed["pathBytes"] {
        #expect(Data(base64Encoded: encoded) == Data(bytes))
      } else {
        #expect(parsed["path"]?.utf8.elementsEqual(bytes) == true)
      }
    }
  }

  @Test func `base64 agrees with Foundation`() {
    for count in 0..<20 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 83 + 200) }
      #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
    }
  }
}
