/// The conditions of rule 8: versions, dependencies and paths that appear or go, versions of a
/// dependency.
enum VersionCondition {
  /// Whether a text is a condition, and whether the repository alone can judge it.
  enum Reading: Hashable {
    case judged
    case unjudged
    /// It starts like a condition and does not go on like one.
    case malformed
  }

  /// Reads what stands in brackets: `>=1.0.0`, `-path:src/old.c`, `+react`, `-jquery`,
  /// `engine:node@>=8`, `vue@>=3`.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading? {
    guard let first = bytes.first else { return nil }
    if operatorLength(bytes) > 0 {
      if isVersion(bytes.dropFirst(operatorLength(bytes)).trimmedBytes) { return .judged }
      return bytes.contains(where: \.isDigit) && !bytes.contains(where: \.isBlank)
        ? .malformed : nil
    }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      if bytes.dropFirst().starts(with: PathCondition.mark) {
        return PathCondition(bytes.text) == nil ? .malformed : .judged
      }
      return isPackage(bytes.dropFirst()) ? .unjudged : nil
    }
    let scoped = scopes.first { bytes.starts(with: $0.utf8) }
    let rest = bytes.dropFirst(scoped?.utf8.count ?? 0)
    if let at = rest.lastIndex(of: UInt8(ascii: "@")), at > rest.startIndex {
      let range = rest[(at + 1)...]
      let length = operatorLength(range)
      if isPackage(rest[..<at]), length > 0, isVersion(range.dropFirst(length)) { return .unjudged }
    }
    return scoped == nil ? nil : .malformed
  }

  /// Whether a text is a version of the project itself, such as `>=1.0.0`.
  static func isOwnVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
    operatorLength(bytes) > 0 && read(bytes) == .judged
  }

  /// The length of the condition that starts a text without brackets: `<1.0.0`, `php:8`,
  /// `phpunit/phpunit:5.3`.
  static func prefixLength(of bytes: ArraySlice<UInt8>) -> Int? {
    let token = bytes.prefix { !$0.isBlank }
    let condition = token.last == UInt8(ascii: ":") ? token.dropLast() : token
    if operatorLength(condition) > 0, condition.contains(UInt8(ascii: ".")) {
      return read(condition) == .judged ? condition.count : nil
    }
    guard let colon = condition.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = condition[..<colon]
    let range = condition[(colon + 1)...]
    let isDependency =
      name.elementsEqual("php".utf8) || (name.contains(UInt8(ascii: "/")) && isPackage(name))
    let isRange = isVersion(range.dropFirst(operatorLength(range)))
    return isDependency && isRange ? condition.count : nil
  }

  /// Whether a text is a version: numbers between points, and perhaps a name after a dash.
  static func isVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.first == UInt8(ascii: "v") ? bytes.dropFirst() : bytes
    let plain = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    let numbers = plain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard numbers.allSatisfy({ !$0.isEmpty && $0.count <= 9 }), numbers.count <= 6 else {
      return false
    }
    let suffix = rest.dropFirst(plain.count)
    return suffix.isEmpty
      || ((suffix.first == UInt8(ascii: "-") || suffix.first == UInt8(ascii: "+"))
        && suffix.count > 1 && suffix.dropFirst().allSatisfy(\.isNamePart))
  }

  private static func isPackage(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.first == UInt8(ascii: "@") ? bytes.dropFirst() : bytes
    guard let first = name.first, first.isAlphanumeric, name.count <= 214 else { return false }
    return name.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: "/") }
  }

  private static func operatorLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let length = bytes.prefix { "<>=^~".utf8.contains($0) }.count
    return length <= 2 ? length : 0
  }

  /// What may stand before a dependency's name.
  private static let scopes = ["engine:", "peer:"]
}
