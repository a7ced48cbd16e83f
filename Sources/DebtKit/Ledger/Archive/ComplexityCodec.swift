internal import GitAccess

/// How complex blobs are, as bytes.
enum ComplexityCodec {
  private enum Kind: Int {
    case noText
    case text
    case generatedText
  }

  static func bytes(of entries: [(ObjectID, FileComplexity?)]) -> [UInt8] {
    var writer = ByteWriter()
    for (id, complexity) in entries {
      writer.write(id)
      guard let complexity else {
        writer.write(Kind.noText.rawValue)
        continue
      }
      let kind = complexity.isMarkedGenerated ? Kind.generatedText : .text
      writer.write(kind.rawValue)
      writer.write(complexity.value)
    }
    return writer.bytes
  }

  /// Reads entries back.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func entries(
    _ bytes: [UInt8]
  ) throws(ByteReader.Damage) -> [(ObjectID, FileComplexity?)] {
    var reader = ByteReader(bytes)
    var entries: [(ObjectID, FileComplexity?)] = []
    entries.reserveCapacity(bytes.count / 28)
    while !reader.isAtEnd {
      let id = try reader.id()
      guard let kind = Kind(rawValue: try reader.int()) else { throw ByteReader.Damage() }
      guard kind != .noText else {
        entries.append((id, nil))
        continue
      }
      let value = try reader.double()
      // Neither an order nor a percentile is told by what is no number.
      guard value.isFinite, value >= 0 else { throw ByteReader.Damage() }
      entries.append(
        (id, FileComplexity(value: value, isMarkedGenerated: kind == .generatedText)))
    }
    return entries
  }
}
