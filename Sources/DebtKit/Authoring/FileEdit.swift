package import GitAccess

/// A change of one file of the working tree: the bytes that were read, and those that take their place.
package struct FileEdit: Sendable {
  /// Bytes that take the place of others.
  package struct Replacement: Hashable, Sendable {
    /// The bytes that go; an empty range adds without taking.
    package let range: Range<Int>
    /// The bytes that come.
    package let bytes: [UInt8]

    /// Creates a replacement.
    package init(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
      self.range = range
      self.bytes = Array(bytes)
    }
  }

  /// The file.
  package let file: RepositoryPath
  /// Its bytes before the change; nil for a file that is new.
  package let old: [UInt8]?
  /// Its bytes after the change.
  package private(set) var new: [UInt8]

  /// Whether whatever lies at the path gives way unseen, a link included; for what a user forces.
  package let isForced: Bool
  /// Whether a file that is made may be run.
  package let isProgram: Bool

  /// Creates the edit that makes a file.
  package init(
    making file: RepositoryPath, _ contents: [UInt8], isForced: Bool = false,
    isProgram: Bool = false
  ) {
    self.file = file
    old = nil
    new = contents
    self.isForced = isForced
    self.isProgram = isProgram
  }

  /// Creates the edit that makes a file at a path relative to the top.
  package init(
    making path: String, _ contents: [UInt8], isForced: Bool = false, isProgram: Bool = false
  ) {
    self.init(
      making: RepositoryPath(path), contents, isForced: isForced, isProgram: isProgram)
  }

  /// Creates an edit of a file that was read, which changes nothing yet.
  package init(of file: RepositoryPath, holding bytes: [UInt8]) {
    self.file = file
    old = bytes
    new = bytes
    isForced = false
    isProgram = false
  }

  /// The file's path, for people.
  package var path: String { file.description }

  /// Whether anything differs from what was read.
  package var isChange: Bool { old != new }

  /// Makes replacements in the bytes as they are by now; where ranges overlap, the first one counts.
  ///
  /// - Complexity: O(*n*) in the bytes, O(*m* log *m*) in the replacements.
  package mutating func replace(_ replacements: [Replacement]) {
    new = Self.replacing(replacements, in: new)
  }

  /// Returns bytes with replacements made in them.
  package static func replacing(_ replacements: [Replacement], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where replacement.range.lowerBound >= index && replacement.range.upperBound <= bytes.count {
      result += bytes[index..<replacement.range.lowerBound]
      result += replacement.bytes
      index = replacement.range.upperBound
    }
    return result + bytes[index...]
  }
}
