package import CommentScanning

/// The parts of a file that are code, and the language of the file.
package struct CodeStretches: Sendable {
  package let ranges: [Range<Int>]
  package let language: Language

  package init(ranges: [Range<Int>], language: Language) {
    self.ranges = ranges
    self.language = language
  }
}
