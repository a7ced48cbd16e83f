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
    var key = NormalisedText(marker.text).text
    if let code = marker.nextCodeLine { key += "\n\(code)" }
    let occurrence = occurrences[key, default: 0]
    occurrences[key] = occurrence + 1
    var bytes = Array(key.utf8)
    bytes.append(0)
    bytes += file.bytes
    bytes.append(0)
    bytes += String(occurrence).utf8
    id = ItemID(fingerprint: ObjectID.hash(ofBlob: bytes.span))
  }
}
