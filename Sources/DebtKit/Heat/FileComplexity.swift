internal import CommentScanning

/// How complex the text of a file is, told by its contents alone.
struct FileComplexity: Hashable, Sendable {
  /// The sum of ``IndentedLines``.
  let value: Double
  /// Whether the head of the file says that a program wrote it.
  let isMarkedGenerated: Bool
}

extension FileScanner {
  /// Measures how complex a file is.
  ///
  /// - Returns: nil for a file whose comments nobody would read, whatever its name: a binary one, a
  ///   pointer to a large file, one with a line above the limit, or no text.
  /// - Complexity: O(*n*) in the bytes.
  func complexity(of bytes: ByteView) -> FileComplexity? {
    guard let decoded = UTF16Text.decoded(bytes) else { return complexity(ofText: bytes) }
    return decoded.flatMap { ByteView.with($0) { complexity(ofText: $0) } }
  }

  private func complexity(ofText bytes: ByteView) -> FileComplexity? {
    guard reasonToSkip(bytes, isDeclaredSource: true) == nil else { return nil }
    return FileComplexity(
      value: IndentedLines.complexity(of: bytes),
      isMarkedGenerated: GeneratedHeader.isPresent(in: bytes))
  }
}
