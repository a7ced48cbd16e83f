internal import GitAccess

/// The lines of a change that edit what a gate is made of: settings, the schema, attributes.
struct PolicyEdits {
  /// Whether a gate reads rules from a file.
  static func isPolicy(_ path: RepositoryPath) -> Bool {
    path.name.elementsEqual(".gitattributes".utf8)
      || [".debt.yml", RepositorySchema.path].contains(path.description)
  }

  /// The first line of each run of changed lines, as the snapshot counts them; line 1 of a file that
  /// is gone.
  ///
  /// - Complexity: O(*n* log *n*) in the lines.
  static func places(in file: RepositoryPath, old: [UInt8], new: [UInt8]) -> [Place] {
    let lines = new.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let before = old.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let diff = LineDiff(old: before.map(hash), new: lines.map(hash))
    return diff.hunks.map { hunk in
      Place(file, line: max(1, min(hunk.new.lowerBound + 1, lines.count)))
    }
  }

  /// A hash of a line's bytes (FNV-1a); a blank line has the hash 0.
  private static func hash(_ line: ArraySlice<UInt8>) -> UInt32 {
    if line.allSatisfy(\.isBlank) { return 0 }
    let hash = line.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return hash == 0 ? 1 : hash
  }
}
