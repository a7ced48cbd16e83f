/// A name for an object or for another name.
package struct Reference: Hashable, Sendable {
  /// The whole name, such as `refs/heads/main`.
  package let name: String
  /// The object, a tag's own one included; nil for a name that leads nowhere.
  package let target: ObjectID?
  /// The name that it stands for, when it is a symbolic one.
  package let symbolicTarget: String?
}
