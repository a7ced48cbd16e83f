import SchemaValidation
import TestSupport
import Testing

/// A small generator of repeatable random numbers.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct SchemaFuzzTests {
  private static let seed =
    "{\"$id\":\"http://x.test/s\",\"definitions\":{\"a\":{\"$id\":\"#a\",\"type\":[\"string\",\"null\"]}},"
    + "\"properties\":{\"x\":{\"$ref\":\"#a\"},\"y\":{\"items\":[{\"minimum\":-1.5e2}],\"additionalItems\":false}},"
    + "\"patternProperties\":{\"^x-\":{\"pattern\":\"(a+)+$\"}},\"additionalProperties\":{\"$ref\":\"#\"},"
    + "\"if\":{\"required\":[\"x\"]},\"then\":{\"maxProperties\":3},\"anyOf\":[{\"not\":{\"const\":[1,\"\\ud83d\\ude00\"]}},true],"
    + "\"dependencies\":{\"x\":[\"y\"],\"y\":{\"$ref\":\"#/definitions/a\"}},\"uniqueItems\":true,\"multipleOf\":0.01}"

  private static let instance =
    "{\"x\":\"t\",\"y\":[1,{\"z\":[]}],\"x-a\":\"aaa\",\"n\":-0.5e-3,\"b\":[true,false,null]}"

  private func mutate(_ text: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 0...3, using: &dice) {
      let at = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.remove(at: at)
      case 2:
        bytes.insert(
          Array("0129eE+-.,:[]{}\"\\utf#/".utf8).randomElement(using: &dice) ?? 0, at: at)
      default:
        let from = Int.random(in: 0..<bytes.count, using: &dice)
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 8)], at: at)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<4) func `mutated schemas and values end with an answer or an error`(
    seed: UInt64
  ) {
    var dice = Dice(seed: seed)
    var answers = 0
    for _ in 0..<300 {
      do {
        let value = try JSONReader.read(mutate(Self.instance, &dice))
        let schema = try Schema(
          try JSONReader.read(mutate(Self.seed, &dice)), asserting: Set(Format.allCases))
        for violation in try schema.validate(value) {
          #expect(violation.instancePath.isEmpty || violation.instancePath.hasPrefix("/"))
        }
        answers += 1
      } catch {
        let isOneLine = !"\(error)".contains("\n") && !"\(error)".isEmpty
        if case .malformedJSON(_, let line, let column) = error {
          #expect(line >= 1 && column >= 1)
        } else {
          #expect(isOneLine)
        }
      }
    }
    #expect(answers > 10)
  }

  @Test(arguments: ["[", "{\"a\":", "\"\\u", "1", "[1,", "\"", "-", "{", "1e", "\\", "[[],"])
  func `long texts of one mark need little stack and end`(mark: String) {
    let bytes = Array(String(repeating: mark, count: 100_000 / mark.utf8.count).utf8)
    let isRead = onSmallStack {
      do {
        return try JSONReader.read(bytes).number != nil
      } catch {
        return !"\(error)".isEmpty
      }
    }
    #expect(isRead == true)
  }
}
