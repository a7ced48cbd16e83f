internal import GitAccess
internal import PathMatching

extension SnapshotSettings {
  /// A hash of all that bears on what one file's markers are: what is kept of a version's scan is kept
  /// under it.
  var scanDigest: ObjectID {
    var digest = SettingsDigest()
    digest.add(scanSettings: configuration)
    return digest.hash
  }

  /// A hash of all that bears on which items stand in a tree.
  ///
  /// What is kept of a history is kept under it. Scores, policy and the names of people do not count.
  var walkDigest: ObjectID {
    var digest = SettingsDigest()
    digest.add(scanSettings: configuration)
    digest.add("records", configuration.records.paths)
    digest.add("no-records", configuration.records.exclude)
    digest.add("exclude", configuration.exclude)
    digest.add("limits", ["\(configuration.limits.frontMatter)", "\(configuration.limits.paths)"])
    for file in attributeFiles {
      digest.add("attributes", file.folder)
      digest.add("attributes", file.bytes)
    }
    return digest.hash
  }
}

/// Settings as bytes, each behind its name and its length, so that no two read the same.
private struct SettingsDigest {
  private var writer = ByteWriter()

  var hash: ObjectID { ObjectID.hash(ofBlob: writer.bytes.span) }

  mutating func add(_ name: String, _ values: [String]) {
    writer.write(name)
    writer.write(values)
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    writer.write(name)
    writer.write(bytes)
  }

  mutating func add(scanSettings configuration: Configuration) {
    let markers = configuration.markers
    add(
      "keywords",
      markers.keywords.flatMap { [$0.word, $0.kind ?? "", "\($0.allowsLowerCaseAfterAt)"] })
    add("bare", [markers.bare.rawValue])
    add("case", [markers.letterCase.rawValue])
    add("continuation", [markers.continuation.rawValue])
    add("suppressions", ["\(markers.suppressions)"])
    add("dates", [markers.dateOrder?.rawValue ?? ""])
    add("own-keys", markers.ownKeys.sorted())
    add("kinds", markers.fields.kinds)
    add(
      "sizes",
      markers.fields.sizes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.description] })
    add(
      "limits",
      [
        markers.limits.items, markers.limits.partsBytes, markers.limits.attributes,
        markers.limits.textLines, markers.limits.lineBytes, configuration.limits.file,
        configuration.limits.line,
      ].map { "\($0)" })
  }
}
