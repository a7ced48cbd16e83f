internal import GitAccess

/// The events of a commit as bytes.
enum EventCodec {
  /// Writes events.
  static func bytes(of events: [LedgerEvent]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(events.count)
    for event in events {
      writer.write(event.kind.rawValue)
      writer.write(optional: event.how?.rawValue)
      writer.write(event.id.description)
      writer.write(event.source.rawValue)
      write(event.standing, to: &writer)
      writer.write(event.from == nil ? 0 : 1)
      if let from = event.from { write(from, to: &writer) }
      writer.write(event.fields.count)
      for field in event.fields {
        writer.write(field.name)
        writer.write(field.old)
        writer.write(field.new)
      }
      writer.write(optional: event.reason?.rawValue)
      writer.write(optional: event.resembles?.description)
      writer.write(event.confidence)
    }
    return writer.bytes
  }

  /// Reads events back.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func events(_ bytes: [UInt8]) throws(ByteReader.Damage) -> [LedgerEvent] {
    var reader = ByteReader(bytes)
    var events: [LedgerEvent] = []
    for _ in 0..<(try reader.count()) { events.append(try event(&reader)) }
    guard reader.isAtEnd else { throw ByteReader.Damage() }
    return events
  }

  private static func event(_ reader: inout ByteReader) throws(ByteReader.Damage) -> LedgerEvent {
    guard let kind = LedgerEvent.Kind(rawValue: try reader.text()) else {
      throw ByteReader.Damage()
    }
    let how = try choice(LedgerEvent.Payment.self, &reader)
    let id = ItemID(try reader.text())
    guard let source = DebtItem.Source(rawValue: try reader.text()) else {
      throw ByteReader.Damage()
    }
    let standing = try standing(&reader)
    let from = try reader.index(below: 2) == 0 ? nil : try self.standing(&reader)
    var fields: [LedgerEvent.FieldChange] = []
    for _ in 0..<(try reader.count()) {
      fields.append(
        LedgerEvent.FieldChange(
          name: try reader.text(), old: try reader.texts(), new: try reader.texts()))
    }
    let reason = try choice(LedgerEvent.Reason.self, &reader)
    let resembles = try reader.optionalText().map { ItemID($0) }
    return LedgerEvent(
      kind, how: how, id: id, source: source, standing: standing, from: from, fields: fields,
      reason: reason, resembles: resembles, confidence: try reader.double())
  }

  private static func choice<Choice: RawRepresentable<String>>(
    _: Choice.Type, _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> Choice? {
    guard let word = try reader.optionalText() else { return nil }
    guard let choice = Choice(rawValue: word) else { throw ByteReader.Damage() }
    return choice
  }

  private static func write(_ standing: LedgerEvent.Standing, to writer: inout ByteWriter) {
    writer.write(standing.file.bytes)
    writer.write(standing.line)
    writer.write(standing.text)
    writer.write(optional: standing.keyword)
  }

  private static func standing(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> LedgerEvent.Standing {
    LedgerEvent.Standing(
      file: RepositoryPath(bytes: try reader.blob()), line: try reader.int(),
      text: try reader.text(), keyword: try reader.optionalText())
  }
}
