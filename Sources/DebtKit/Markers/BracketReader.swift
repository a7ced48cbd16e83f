/// The reader of one entry of `KEYWORD [entries]`.
struct BracketReader {
  let settings: MarkerSettings

  /// Reads an entry without blanks at its ends; nil for prose.
  func read(_ bytes: ArraySlice<UInt8>) -> [PartReading]? {
    if let stamp = authorAndDay(bytes) { return stamp }
    let parts = PartReader(settings: settings)
    if let reading = dataview(bytes) ?? parts.date(bytes) { return [reading] }
    switch VersionCondition.read(bytes) {
    case .judged, .unjudged: return [.condition(bytes.text)]
    case .malformed:
      return [.malformed(.malformedCondition, "'\(bytes.text)' is no condition; write >=1.2.0")]
    case nil: break
    }
    return (parts.reference(bytes) ?? knownPair(bytes)).map { [$0] }
  }

  /// Reads `key:: value`, as Dataview writes it, where the key is known.
  func dataview(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    guard let length = DialectKey.length(in: bytes) else { return nil }
    let rest = bytes.dropFirst(length)
    let key = bytes.prefix(length).text
    guard rest.starts(with: "::".utf8), DialectKey.target(of: key, settings: settings) != nil else {
      return nil
    }
    return DialectKey.read(key, rest.dropFirst(2).trimmedBytes.text, settings: settings)
  }

  private func knownPair(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    guard let length = DialectKey.length(in: bytes),
      DialectKey.target(of: bytes.prefix(length).text, settings: settings) != nil
    else { return nil }
    return PartReader(settings: settings).pair(bytes)
  }

  /// Reads `cg_2016-05-28`: who wrote it, and when.
  private func authorAndDay(_ bytes: ArraySlice<UInt8>) -> [PartReading]? {
    guard let mark = bytes.lastIndex(of: UInt8(ascii: "_")), mark > bytes.startIndex else {
      return nil
    }
    let name = bytes[..<mark]
    guard name.first?.isLetter == true, PartReader.isOwnerName(name) else { return nil }
    switch DateSpelling(bytes[(mark + 1)...], order: settings.dateOrder) {
    case .day(let day):
      return [.declarations([.init(.owner, name.text), .init(.created, day.description)])]
    case .malformed(let message):
      return [.field(.owner, name.text), .malformed(.malformedDate, message)]
    case nil:
      return nil
    }
  }
}
