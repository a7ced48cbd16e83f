/// What is known of an object that is stored as changes to another one.
package struct PackOrigin<Note> {
  /// What the caller noted of the other object.
  package let note: Note
  /// The larger stretches that both have in common, in the order of the object, without overlap.
  package let copies: [PackCopy]
}

/// A stretch of an object that stands, byte for byte, in the one that it is made of.
package struct PackCopy: Hashable, Sendable {
  /// Where it stands in the other object.
  package let source: Int
  /// Where it stands in the object.
  package let target: Int
  /// The number of its bytes.
  package internal(set) var count: Int
}
