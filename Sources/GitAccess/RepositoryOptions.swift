/// How far a repository is trusted, and what it may ask of us.
package struct RepositoryOptions: Hashable, Sendable {
  /// Tells whether somebody else wrote the repository's own files.
  ///
  /// Then nothing outside its folder is read, there is no working tree, and packed objects are checked
  /// against their ids.
  package var isUntrusted = false
  /// Tells whether `objects/info/alternates` of an untrusted repository is followed.
  package var allowsAlternates = false
  /// Tells whether packed objects are checked against their ids, as loose ones always are.
  package var verifiesPackedObjects = false
  /// The size above which a tree, commit or tag is refused, in bytes.
  package var metadataLimit = 256 << 20

  /// Creates the options for one's own checkout.
  package init() {}

  /// The options for input from strangers.
  package static var untrusted: RepositoryOptions {
    var options = RepositoryOptions()
    options.isUntrusted = true
    options.verifiesPackedObjects = true
    options.metadataLimit = 64 << 20
    return options
  }
}
