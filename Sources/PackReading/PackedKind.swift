/// The kinds of objects that a pack holds, by the numbers that it gives them.
package enum PackedKind: UInt8, Sendable {
  /// A tree with its history.
  case commit = 1
  /// The names in a folder.
  case tree = 2
  /// The content of a file.
  case blob = 3
  /// A name for an object, with a message.
  case tag = 4
}
