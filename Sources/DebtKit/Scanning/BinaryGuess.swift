internal import CommentScanning

/// Git's own guess of what is no text (`buffer_is_binary`): a NUL among the first 8000 bytes.
enum BinaryGuess {
  private static let reach = 8000

  static func isBinary(_ bytes: ByteView) -> Bool {
    bytes.upTo(reach).first(0, from: 0) != nil
  }
}
