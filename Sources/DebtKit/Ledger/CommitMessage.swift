internal import GitAccess

/// What a commit's message says to the ledger.
struct CommitMessage {
  /// Whether the subject tells of a fix or of a revert.
  let isFix: Bool
  /// The commit that the message says it reverts, in git's own words.
  let reverted: ObjectID?
  /// Whether a line starts with `Debt-`.
  let hasTrailers: Bool

  private static let revertMark = Array("This reverts commit ".utf8)
  private static let trailerMark = Array("debt-".utf8)

  init(_ message: String, subject: String) {
    var reverted: ObjectID?
    var hasTrailers = false
    for line in message.utf8.split(separator: UInt8(ascii: "\n")) {
      switch line.first {
      case UInt8(ascii: "D"), UInt8(ascii: "d"):
        let start = line.prefix(Self.trailerMark.count).map { $0 | 0x20 }
        hasTrailers = hasTrailers || start == Self.trailerMark
      case UInt8(ascii: "T") where reverted == nil && line.starts(with: Self.revertMark):
        let digits = line.dropFirst(Self.revertMark.count).prefix(40)
        reverted = ObjectID(hex: String(decoding: digits, as: UTF8.self))
      default: break
      }
    }
    self.reverted = reverted
    self.hasTrailers = hasTrailers
    isFix = FixWords.isFix(subject)
  }
}
