/// The changes of an item table as bytes.
enum ItemCodec {
  /// Writes changes; paths go by the numbers under which they are kept.
  static func bytes(
    of operations: [ItemTable.Operation], path: (Int32) -> Int
  ) -> [UInt8] {
    var writer = ByteWriter()
    for operation in operations {
      switch operation {
      case .item(let id, let source):
        writer.write(source == .record ? 1 : 0)
        writer.write(id.description)
      case .opening(let item, let commit):
        writer.write(2)
        writer.write(Int(item))
        writer.write(Int(commit))
      case .alias(let item, let commit, let id):
        writer.write(3)
        writer.write(Int(item))
        writer.write(Int(commit))
        writer.write(id.description)
      case .place(let item, let number):
        writer.write(4)
        writer.write(Int(item))
        writer.write(path(number))
      case .payment(let fingerprint, let payment):
        writer.write(payment.seconds == nil ? 6 : 5)
        writer.write(fingerprint.description)
        writer.write(Int(payment.commit))
        writer.write(Int(payment.item))
        if let seconds = payment.seconds { writer.write(signed: seconds) }
        writer.write(Int(payment.wordCount))
      }
    }
    return writer.bytes
  }

  /// Makes the changes in a table.
  ///
  /// - Parameters:
  ///   - bytes: What was written of them.
  ///   - commits: The number of commits that they may name.
  ///   - paths: The number of paths that they may name.
  ///   - items: The table, as it was before them.
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func replay(
    _ bytes: [UInt8], commits: Int, paths: Int, in items: inout ItemTable
  ) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let operation = try operation(&reader, commits: commits, paths: paths)
      guard items.replay(operation) else { throw ByteReader.Damage() }
    }
  }

  private static func operation(
    _ reader: inout ByteReader, commits: Int, paths: Int
  ) throws(ByteReader.Damage) -> ItemTable.Operation {
    let code = try reader.index(below: 7)
    switch code {
    case 0, 1: return .item(ItemID(try reader.text()), code == 1 ? .record : .marker)
    case 2: return .opening(item: try item(&reader), commit: try commit(&reader, commits))
    case 3:
      return .alias(
        item: try item(&reader), commit: try commit(&reader, commits),
        id: ItemID(try reader.text()))
    case 4: return .place(item: try item(&reader), path: Int32(try reader.index(below: paths)))
    default:
      let fingerprint = ItemID(try reader.text())
      let commit = try commit(&reader, commits)
      let item = try item(&reader)
      let seconds = code == 5 ? try reader.signed() : nil
      return .payment(
        fingerprint: fingerprint,
        ItemTable.Payment(
          commit: commit, item: item, seconds: seconds,
          wordCount: Int32(try reader.index(below: Int(Int32.max) + 1))))
    }
  }

  private static func item(_ reader: inout ByteReader) throws(ByteReader.Damage) -> Int32 {
    Int32(try reader.index(below: Int(Int32.max)))
  }

  private static func commit(
    _ reader: inout ByteReader, _ commits: Int
  ) throws(ByteReader.Damage) -> Int32 {
    Int32(try reader.index(below: commits))
  }
}
