/// The scan of a version of a source as bytes: its markers, and the code beside each.
///
/// Records are not kept: they are few, and what they say rests on their paths.
enum ScanCodec {
  /// Writes a scan.
  static func bytes(of scan: ScannedFile) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(scan.reading.markers.count)
    for (marker, key) in zip(scan.reading.markers, scan.keys) {
      write(marker, to: &writer)
      writer.write(fixed: key.codeAbove)
      writer.write(fixed: key.codeBelow)
    }
    writer.write(scan.reading.bytes)
    writer.write(scan.reading.ignored)
    writer.write(scan.reading.caseMisses)
    return writer.bytes
  }

  /// Reads a scan back, for a file.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func scan(
    _ bytes: [UInt8], of file: SnapshotFile
  ) throws(ByteReader.Damage) -> ScannedFile {
    var reader = ByteReader(bytes)
    var reading = FileReading(file.path)
    var neighbours: [(above: UInt32, below: UInt32)] = []
    for _ in 0..<(try reader.count()) {
      reading.markers.append(try marker(&reader))
      neighbours.append((try reader.fixed(), try reader.fixed()))
    }
    reading.bytes = try reader.int()
    reading.ignored = try reader.int()
    reading.caseMisses = try reader.int()
    guard reader.isAtEnd, !reading.markers.isEmpty else { throw ByteReader.Damage() }
    return ScannedFile(reading, neighbours: neighbours)
  }

  private static func write(_ marker: Marker, to writer: inout ByteWriter) {
    writer.write(marker.keyword)
    for number in [
      marker.urgency, marker.line, marker.lastLine, marker.column, marker.endColumn,
      marker.head.lowerBound, marker.head.count,
    ] { writer.write(number) }
    writer.write(marker.text)
    writer.write(marker.attributes.count)
    for attribute in marker.attributes { write(attribute, to: &writer) }
    writer.write(marker.words.count)
    for word in marker.words {
      writer.write(word.text)
      writer.write(word.from.rawValue)
      writer.write(word.line)
      writer.write(word.column)
    }
    writer.write(marker.unread)
    writer.write(marker.language)
    writer.write(optional: marker.nextCodeLine)
  }

  private static func marker(_ reader: inout ByteReader) throws(ByteReader.Damage) -> Marker {
    let keyword = try reader.text()
    var numbers: [Int] = []
    for _ in 0..<7 { numbers.append(try reader.int()) }
    guard numbers[1] > 0, numbers[2] >= numbers[1], numbers.allSatisfy({ $0 < Int.max / 4 }) else {
      throw ByteReader.Damage()
    }
    let text = try reader.text()
    var attributes: [MarkerAttribute] = []
    for _ in 0..<(try reader.count()) { attributes.append(try attribute(&reader)) }
    var words: [MarkerWord] = []
    for _ in 0..<(try reader.count()) {
      words.append(
        MarkerWord(
          text: try reader.text(), from: try rule(&reader), line: try reader.int(),
          column: try reader.int()))
    }
    return Marker(
      keyword: keyword, urgency: numbers[0], line: numbers[1], lastLine: numbers[2],
      column: numbers[3], endColumn: numbers[4], head: numbers[5]..<numbers[5] + numbers[6],
      text: text, attributes: attributes, words: words, unread: try reader.texts(),
      language: try reader.text(), nextCodeLine: try reader.optionalText())
  }

  private static func write(_ attribute: MarkerAttribute, to writer: inout ByteWriter) {
    switch attribute.key {
    case .field(let field):
      writer.write(0)
      writer.write(field.rawValue)
    case .extra(let key):
      writer.write(1)
      writer.write(key)
    }
    FieldValueCodec.write(attribute.value, to: &writer)
    writer.write(attribute.origin.rawValue)
    writer.write(attribute.from.rawValue)
    writer.write(attribute.line)
    writer.write(attribute.column)
  }

  private static func attribute(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> MarkerAttribute {
    let isExtra = try reader.index(below: 2) == 1
    let name = try reader.text()
    let key: MarkerAttribute.Key
    if isExtra {
      key = .extra(name)
    } else if let field = Field(rawValue: name) {
      key = .field(field)
    } else {
      throw ByteReader.Damage()
    }
    let value = try FieldValueCodec.value(&reader)
    guard let origin = Origin(rawValue: try reader.text()) else { throw ByteReader.Damage() }
    return MarkerAttribute(
      key: key, value: value, origin: origin, from: try rule(&reader), line: try reader.int(),
      column: try reader.int())
  }

  private static func rule(_ reader: inout ByteReader) throws(ByteReader.Damage) -> MarkerRule {
    guard let rule = MarkerRule(rawValue: try reader.text()) else { throw ByteReader.Damage() }
    return rule
  }
}

/// The value of a field as bytes.
enum FieldValueCodec {
  /// Writes a value.
  static func write(_ value: FieldValue, to writer: inout ByteWriter) {
    switch value {
    case .text(let text):
      writer.write(0)
      writer.write(text)
    case .number(let number):
      writer.write(1)
      writer.write(number)
    case .date(let date):
      writer.write(2)
      writer.write(date.description)
    case .duration(let duration):
      writer.write(3)
      write(duration, to: &writer)
    case .rate(let duration):
      writer.write(4)
      write(duration, to: &writer)
    case .list(let texts):
      writer.write(5)
      writer.write(texts)
    }
  }

  /// Reads a value.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func value(_ reader: inout ByteReader) throws(ByteReader.Damage) -> FieldValue {
    switch try reader.index(below: 6) {
    case 0: return .text(try reader.text())
    case 1: return .number(try reader.double())
    case 2:
      guard let date = CalendarDate(try reader.text()) else { throw ByteReader.Damage() }
      return .date(date)
    case 3: return .duration(try duration(&reader))
    case 4: return .rate(try duration(&reader))
    default: return .list(try reader.texts())
    }
  }

  private static func write(_ duration: WorkDuration, to writer: inout ByteWriter) {
    for amount in duration.amounts { writer.write(amount) }
  }

  private static func duration(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> WorkDuration {
    var amounts: [Double] = []
    for _ in WorkDuration.Unit.allCases {
      let amount = try reader.double()
      guard amount.isFinite, amount >= 0 else { throw ByteReader.Damage() }
      amounts.append(amount)
    }
    return WorkDuration(amounts: amounts)
  }
}
