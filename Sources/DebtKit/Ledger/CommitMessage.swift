internal import GitAccess

/// What a commit's message says to the ledger.
struct CommitMessage {
  /// Whether the subject tells of a fix or of a revert.
  let isFix: Bool
  /// The commit that the message says it reverts, in git's own words.
  let reverted: ObjectID?
  /// Whether a line starts with `Debt-`.
  let hasTrailers: Bool
  /// What its lines say of items.
  let trailers: [CommitTrailer]
  /// The keys of tickets that it carries; a revert carries none.
  let keys: [String]

  private static let revertMark = Array("This reverts commit ".utf8)
  private static let trailerMark = Array("debt-".utf8)

  /// Reads a message.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(_ message: String, subject: String) {
    var message = message
    (reverted, hasTrailers) = message.withUTF8 { Self.marks(in: $0) }
    trailers = hasTrailers ? CommitTrailer.all(in: message) : []
    // A squashed revert names no commit.
    let isRevert = reverted != nil || subject.utf8.starts(with: "Revert ".utf8)
    keys = isRevert ? [] : MessageKeys.all(in: message)
    isFix = FixWords.isFix(subject)
  }

  private static func marks(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (reverted: ObjectID?, hasTrailers: Bool) {
    var reverted: ObjectID?
    var hasTrailers = false
    var start = 0
    while start < bytes.count {
      let line = bytes[start...]
      switch bytes[start] {
      case UInt8(ascii: "D"), UInt8(ascii: "d"):
        let head = line.prefix(trailerMark.count)
        hasTrailers = hasTrailers || head.lazy.map { $0 | 0x20 }.elementsEqual(trailerMark)
      case UInt8(ascii: "T") where reverted == nil && line.starts(with: revertMark):
        let digits = line.dropFirst(revertMark.count).prefix(40)
        reverted = ObjectID(hex: String(decoding: digits, as: UTF8.self))
      default: break
      }
      guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    return (reverted, hasTrailers)
  }
}
