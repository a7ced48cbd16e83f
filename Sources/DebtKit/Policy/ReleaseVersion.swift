/// A version of a release: whole numbers between points.
struct ReleaseVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  let numbers: [Int]

  /// Reads `1.2.3` or `v1.2.3`; a name with anything else, as of a release candidate, is none.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let digits = bytes.first == UInt8(ascii: "v") ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...6).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.count <= 9 && $0.allSatisfy(\.isDigit) })
    else { return nil }
    numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
  }

  static func < (left: ReleaseVersion, right: ReleaseVersion) -> Bool {
    left.padded.lexicographicallyPrecedes(right.padded)
  }

  static func == (left: ReleaseVersion, right: ReleaseVersion) -> Bool {
    left.padded == right.padded
  }

  func hash(into hasher: inout Hasher) { hasher.combine(padded) }

  /// Missing numbers are zeros: 1.2 is 1.2.0.
  private var padded: [Int] { numbers + Array(repeating: 0, count: 6 - numbers.count) }

  var description: String { numbers.map(String.init).joined(separator: ".") }
}
