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
      let names = [old == nil ? "/dev/null" : "a/\(path)", "b/\(path)"]
      return Array("--- \(names[0])\n+++ \(names[1])\n".utf8) + text[hunks...]
    } catch {
      throw error.about(path.description, .unreadable)
    }
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
