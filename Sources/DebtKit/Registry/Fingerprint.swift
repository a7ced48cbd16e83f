internal import GitAccess

/// What a marker is recognised by: its text, its file, and how often that text stood before.
///
/// Keyword, owner, dates and scores are no part of it, so that a marker which gains an owner
/// stays the same item. A text of under three words says too little alone and takes the next
/// line of code with it.
struct Fingerprint {
  let id: ItemID

  /// Makes the fingerprint of the next marker of a file.
  ///
  /// - Parameters:
  ///   - marker: The marker.
  ///   - file: Where it stands.
  ///   - occurrences: How often each text stood in the file so far; counted on.
  init(of marker: Marker, in file: RepositoryPath, countedBy occurrences: inout [String: Int]) {
    let identity = Self.identity(NormalisedText(marker.text).text, marker)
    let occurrence = occurrences[identity, default: 0]
    occurrences[identity] = occurrence + 1
    self.init(identity, in: file, occurrence: occurrence)
  }

  /// Makes the fingerprint of an identity in a file, after so many equal ones.
  init(_ identity: String, in file: RepositoryPath, occurrence: Int) {
    var bytes = Array(identity.utf8)
    bytes.append(0)
    bytes += file.bytes
    bytes.append(0)
    bytes += String(occurrence).utf8
    id = ItemID(fingerprint: ObjectID.hash(ofBlob: bytes.span))
  }

  /// What a marker is recognised by inside its file, apart from equal ones before it.
  ///
  /// - Parameters:
  ///   - text: The marker's normalised text.
  ///   - marker: The marker.
  /// - Returns: The text that the fingerprint is made of.
  static func identity(_ text: String, _ marker: Marker) -> String {
    marker.nextCodeLine.map { "\(text)\n\($0)" } ?? text
  }
}
