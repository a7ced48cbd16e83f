/// A condition on the paths of a snapshot: `-path:src/old/` waits until nothing stands there,
/// `+path:src/new.c` until something does.
struct PathCondition: Hashable {
  /// What stands between the sign and the path.
  static let mark = Array("path:".utf8)

  /// The path, which may be a glob.
  let pattern: String
  /// Whether the condition waits for the path to go.
  let isForAbsence: Bool

  /// Reads a sign, the mark and a path; nil for any other condition.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      bytes.dropFirst().starts(with: Self.mark)
    else { return nil }
    let path = bytes.dropFirst(1 + Self.mark.count).trimmedBytes
    guard !path.isEmpty else { return nil }
    pattern = path.text
    isForAbsence = sign == UInt8(ascii: "-")
  }
}
