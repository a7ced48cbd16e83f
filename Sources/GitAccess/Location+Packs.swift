extension Repository.Location {
  /// The paths of the packs, those of the repository's own objects first; a folder that cannot be listed
  /// has none.
  package var packs: [String] {
    objectDirectories.flatMap { directory in
      FolderListing.names(in: directory + "/pack")
        .map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.hasSuffix(".pack") }.sorted().map { "\(directory)/pack/\($0)" }
    }
  }
}
