/// A condition on the project's own version, such as `>=2.0`, that the newest tag meets or not.
struct ReleaseCondition {
  private let sign: String
  private let version: ReleaseVersion

  /// Reads a sign and a version; nil for a condition that tags cannot judge.
  init?(_ text: String) {
    let bytes = Array(text.utf8)[...].trimmedBytes
    let sign = bytes.prefix { "<>=^~".utf8.contains($0) }
    guard !sign.isEmpty,
      let version = ReleaseVersion(bytes.dropFirst(sign.count).trimmedBytes.text)
    else { return nil }
    self.sign = sign.text
    self.version = version
  }

  /// Whether a release has come that the condition waits for.
  func isMet(by newest: ReleaseVersion) -> Bool {
    switch sign {
    case "<": newest < version
    case "<=", "=<": newest <= version
    case ">": newest > version
    case "=", "==": newest == version
    case "^": newest >= version && newest.numbers.first == version.numbers.first
    case "~":
      newest >= version
        && newest.numbers.prefix(2).elementsEqual(version.numbers.prefix(2))
    default: newest >= version
    }
  }
}
