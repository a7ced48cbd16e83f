/// A stretch of a text that stands, byte for byte, in an earlier version of it.
///
/// Lists of them are in the order of their targets, without overlap and in bounds; their sources may be anywhere.
package struct CopiedStretch: Sendable, Equatable {
  /// Where it stands in the earlier version.
  package let source: Int
  /// Where it stands in the text.
  package let target: Int
  /// The number of its bytes.
  package let count: Int

  /// Creates a stretch.
  package init(source: Int, target: Int, count: Int) {
    self.source = source
    self.target = target
    self.count = count
  }

  /// The end of it in the earlier version, exclusive.
  var sourceEnd: Int { source &+ count }
  /// The end of it in the text, exclusive.
  var targetEnd: Int { target &+ count }
  /// What has to be added to a place in the earlier version.
  var shift: Int { target &- source }
}
