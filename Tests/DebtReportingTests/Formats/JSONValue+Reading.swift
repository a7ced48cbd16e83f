import SchemaValidation

@testable import DebtReporting

extension JSONValue {
  /// Reads a whole output; the reader refuses a name that is given twice.
  static func read(_ bytes: [UInt8]) throws -> JSONValue {
    try JSONReader.read(bytes, byteLimit: 64 << 20)
  }

  subscript(name: String) -> JSONValue? { object?[name] }

  subscript(index: Int) -> JSONValue? {
    array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  /// Every text in the value, names included.
  var strings: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let values): values.flatMap(\.strings)
    case .object(let object): object.members.flatMap { [$0.name] + $0.value.strings }
    case .null, .bool, .number: []
    }
  }
}

extension ScanFormat {
  /// The bytes of a report, for tests.
  static func bytes(_ name: String, _ report: ScanReport) -> [UInt8] {
    named(name)?.bytes(of: report) ?? []
  }
}

/// Names what a terminal or a log would act upon: everything invisible, and in JSON, which escapes
/// them for any service, the openers of commands.
func attacks(in bytes: [UInt8], isJSON: Bool = false) -> [String] {
  guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
  // Joiners and selectors that do honest work inside a word or an emoji may stay.
  let found = text.unicodeScalars.filter {
    $0.isInvisible && $0 != "\n" && ![0x200C, 0x200D, 0xFE0F].contains($0.value)
  }.map { "U+\(String($0.value, radix: 16))" }
  let openers = ["##[", "##vso[", "##teamcity["].filter { text.lowercased().contains($0) }
  return found + (isJSON ? openers : [])
}
