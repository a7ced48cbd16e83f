/// The reader of one pair of parentheses after a keyword.
struct PartsGroup {
  var cursor: ByteCursor
  var draft: MarkerDraft
  let line: LineText
  let settings: MarkerSettings
  let keyword: String

  /// Reads the group at the cursor; false leaves it to the text.
  ///
  /// Directly after the keyword everything but code and prose is a part. After a blank a parenthesis
  /// is often prose, so each part must be unmistakable, or the only word.
  mutating func read(isAdjacent: Bool) -> Bool {
    let opener = cursor.index
    let splitter: PartSplitter
    do {
      splitter = try PartSplitter(
        line.bytes, after: opener, opens: UInt8(ascii: "("), closes: UInt8(ascii: ")"),
        limit: settings.limits.partsBytes)
    } catch {
      if isAdjacent { tell(error, at: opener) }
      return false
    }
    let reader = PartReader(settings: settings)
    let readings = splitter.parts.map { (range: $0, reading: reader.read(line.bytes[$0])) }
    let fits = isAdjacent ? Self.holdsPart(readings) : Self.isUnmistakable(readings)
    guard fits else { return false }
    take(readings)
    cursor.index = splitter.end
    return true
  }

  private typealias Part = (range: Range<Int>, reading: PartReading?)

  private static func holdsPart(_ parts: [Part]) -> Bool {
    parts.contains { part in
      switch part.reading {
      case nil: false
      // A key that nobody knows, with a sentence after it, is prose.
      case .malformed(.unknownKey, _): parts.count > 1 || part.range.count <= 40
      default: true
      }
    }
  }

  private static func isUnmistakable(_ parts: [Part]) -> Bool {
    if parts.count == 1, case .word(let word) = parts[0].reading { return !word.contains(" ") }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        switch part.reading {
        case .declarations, .day, .malformed(.malformedDate, _): true
        default: false
        }
      }
  }

  private mutating func take(_ parts: [Part]) {
    let isBesideOwner = parts.contains { Self.namesSomebody($0.reading) }
    for part in parts {
      let position = line.position(part.range.lowerBound)
      let text = line.bytes[part.range].text
      switch part.reading {
      case nil:
        draft.tell(.malformedMarker, "'\(text)' is no part of a \(keyword)", at: position)
        draft.keepUnread(text)
      case .day(let day) where isBesideOwner:
        draft.take(.day(day), by: .guess, at: position)
        draft.tell(
          .guessedField,
          "\(day) beside an owner is read as due; write due=\(day) or created=\(day)",
          at: position)
      // With DEBT a bare number is a record's id too, not an issue.
      case _ where keyword == "DEBT" && TicketReference.isNumber(line.bytes[part.range]):
        draft.take(.word(text), by: .parts, at: position)
      case let reading?:
        if !draft.take(reading, by: .parts, at: position) { draft.keepUnread(text) }
      }
    }
  }

  private static func namesSomebody(_ reading: PartReading?) -> Bool {
    switch reading {
    case .word: true
    case .declarations(let declarations): declarations.contains { $0.key == .field(.owner) }
    default: false
    }
  }

  private mutating func tell(_ failure: PartSplitter.Failure, at opener: Int) {
    let position = line.position(opener)
    switch failure {
    case .unclosed:
      draft.tell(
        .malformedMarker, "the parenthesis after \(keyword) is not closed on this line",
        at: position)
    case .tooLong:
      draft.tell(
        .cutMarker,
        "the parenthesis after \(keyword) is longer than \(settings.limits.partsBytes) bytes",
        at: position)
    }
  }
}
