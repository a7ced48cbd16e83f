/// The rules of ignore files, in their order: the last one that matches decides.
///
/// A walk enters a folder with its ignore file and leaves it again; a folder that is ignored is not
/// entered at all, so that nothing in it can be asked for.
package struct IgnoreRules: Sendable {
  /// One line that says something.
  package struct Rule: Hashable, Sendable {
    /// What it matches.
    package let glob: Glob
    /// Tells whether it takes an earlier rule back: `!keep.txt`.
    package let isNegated: Bool
    /// Its line in its file, from 1.
    package let line: Int
  }

  private var rules: [Rule] = []
  private var starts: [Int] = []
  private let ignoringCase: Bool

  /// Creates a list without a rule.
  package init(ignoringCase: Bool = false) {
    self.ignoringCase = ignoringCase
  }

  /// Adds the lines of an ignore file, whose patterns are relative to its folder.
  package mutating func add(_ file: [UInt8], in folder: [UInt8] = []) {
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let rule = Rule(line, number: index + 1, in: folder, ignoringCase: ignoringCase) {
        rules.append(rule)
      }
    }
  }

  /// Enters a folder, with the bytes of its ignore file if it has one.
  package mutating func enter(_ folder: [UInt8], ignoreFile: [UInt8]?) {
    starts.append(rules.count)
    if let ignoreFile { add(ignoreFile, in: folder) }
  }

  /// Leaves the folder that was entered last, and forgets its rules.
  package mutating func leave() {
    guard let start = starts.popLast() else { return }
    rules.removeSubrange(start...)
  }

  /// Returns the rule that decides about a path; its folders must have been decided before.
  package func decision(_ path: [UInt8], isFolder: Bool) -> Rule? {
    rules.last { $0.glob.matches(path, isFolder: isFolder) }
  }

  /// Tells whether a path is ignored; its folders must not be.
  package func ignores(_ path: [UInt8], isFolder: Bool) -> Bool {
    decision(path, isFolder: isFolder).map { !$0.isNegated } ?? false
  }
}

extension IgnoreRules.Rule {
  /// Reads a line; nil when it is blank or a comment.
  fileprivate init?(
    _ line: ArraySlice<UInt8>, number: Int, in folder: [UInt8], ignoringCase: Bool
  ) {
    var line = line
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    guard line.first != UInt8(ascii: "#") else { return nil }
    isNegated = line.first == UInt8(ascii: "!")
    if isNegated { line = line.dropFirst() }
    line = Self.withoutBlanksAtEnd(line)
    guard !line.isEmpty else { return nil }
    glob = Glob(Array(line), in: folder, ignoringCase: ignoringCase)
    self.line = number
  }

  // A blank behind a backslash belongs to the pattern.
  private static func withoutBlanksAtEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index = min(index + 2, line.endIndex)
        end = index
        continue
      }
      index += 1
      if line[index - 1] != UInt8(ascii: " ") { end = index }
    }
    return line[..<end]
  }
}
