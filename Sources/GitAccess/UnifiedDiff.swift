import CGit2

/// The difference of two versions of a file, as `git diff` prints it.
package enum UnifiedDiff {
  /// Returns the hunks behind the two lines that name the file; nothing where the versions are equal.
  ///
  /// Bytes are shown as they are, whatever they hold.
  ///
  /// - Parameters:
  ///   - path: What the file is called.
  ///   - old: The old version; nil for a file that is new.
  ///   - new: The new version.
  /// - Returns: The lines, each ended by a line feed.
  /// - Throws: `GitError` when libgit2 cannot compare them.
  /// - Complexity: that of Myers' algorithm, O(*n* × *d*) in the lines and the differences.
  package static func text(
    of path: RepositoryPath, from old: [UInt8]?, to new: [UInt8]
  ) throws(GitError) -> [UInt8] {
    do throws(LibraryError) {
      try GitLibrary.ensureStarted()
      var options = git_diff_options()
      try check(git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)))
      options.flags = GIT_DIFF_FORCE_TEXT.rawValue
      let patch = try GitHandle(freedBy: git_patch_free) { pointer in
        // The names are ours to write: libgit2 puts the mode and ids of blobs before them.
        git_patch_from_buffers(&pointer, old, old?.count ?? 0, nil, new, new.count, nil, &options)
      }
      var buffer = git_buf()
      defer { git_buf_dispose(&buffer) }
      try check(git_patch_to_buf(&buffer, patch.pointer))
      let text = UnsafeBufferPointer(start: buffer.ptr, count: buffer.size)
        .map { UInt8(bitPattern: $0) }
      guard let hunks = start(ofHunksIn: text) else { return [] }
      let from = old == nil ? Array("/dev/null".utf8) : name(of: path, behind: "a/")
      return Array("--- ".utf8) + from + Array("\n+++ ".utf8) + name(of: path, behind: "b/")
        + Array("\n".utf8) + text[hunks...]
    } catch {
      throw error.about(path.description, .unreadable)
    }
  }

  /// A name as git writes it: in quotes, with its odd bytes in octal, where it has any.
  private static func name(of path: RepositoryPath, behind side: String) -> [UInt8] {
    let bytes = Array(side.utf8) + path.bytes
    let isOdd: (UInt8) -> Bool = {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    guard bytes.contains(where: isOdd) else { return bytes }
    let quote = UInt8(ascii: "\"")
    let text = bytes.flatMap { byte -> [UInt8] in
      guard isOdd(byte) else { return [byte] }
      let digits = String(byte, radix: 8)
      return Array(("\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits).utf8)
    }
    return [quote] + text + [quote]
  }

  private static func start(ofHunksIn text: [UInt8]) -> Int? {
    let mark = Array("@@ ".utf8)
    var index = 0
    while index < text.count {
      if text[index...].starts(with: mark) { return index }
      guard let end = text[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      index = end + 1
    }
    return nil
  }
}
