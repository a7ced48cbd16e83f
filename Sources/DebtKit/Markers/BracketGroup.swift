/// The reader of one pair of brackets in the head of a marker: dates, conditions, tickets, owners.
struct BracketGroup {
  var cursor: ByteCursor
  var draft: MarkerDraft
  let line: LineText
  let settings: MarkerSettings

  /// Reads the brackets at the cursor; false leaves them to the text.
  ///
  /// - Parameter takesWords: Whether a bare word counts, as in `TODO[ana]`.
  /// - Returns: Whether the brackets were read.
  mutating func read(takesWords: Bool) -> Bool {
    let opener = cursor.index
    let split = try? PartSplitter(
      line.bytes, after: opener, opens: UInt8(ascii: "["), closes: UInt8(ascii: "]"),
      limit: settings.limits.partsBytes)
    guard let split, !split.parts.isEmpty, !isLink(endingAt: split.end) else { return false }
    let entries = split.parts.map { (range: $0, readings: read($0, takesWords: takesWords)) }
    if let malformed = entries.first(where: { Self.isMalformed($0.readings) }) {
      take(malformed.readings ?? [], at: malformed.range)
      return false
    }
    guard entries.allSatisfy({ $0.readings != nil }) else { return false }
    var versions = 0
    for entry in entries {
      if VersionCondition.isOwnVersion(line.bytes[entry.range]) { versions += 1 }
      take(entry.readings ?? [], at: entry.range)
    }
    if versions > 1 {
      draft.tell(
        .malformedCondition, "more than one version in one pair of brackets",
        at: line.position(opener))
    }
    cursor.index = split.end
    return true
  }

  private func read(_ range: Range<Int>, takesWords: Bool) -> [PartReading]? {
    let bytes = line.bytes[range]
    if let readings = BracketReader(settings: settings).read(bytes) { return readings }
    guard takesWords, case .word(let word)? = PartReader(settings: settings).read(bytes) else {
      return nil
    }
    return [.word(word)]
  }

  private mutating func take(_ readings: [PartReading], at range: Range<Int>) {
    for reading in readings {
      draft.take(reading, by: .bracket, at: line.position(range.lowerBound))
    }
  }

  /// Whether the brackets are the text of a Markdown link, `[text](target)`.
  private func isLink(endingAt end: Int) -> Bool {
    end < line.bytes.count && line.bytes[end] == UInt8(ascii: "(")
  }

  private static func isMalformed(_ readings: [PartReading]?) -> Bool {
    (readings ?? []).contains { if case .malformed = $0 { true } else { false } }
  }
}
