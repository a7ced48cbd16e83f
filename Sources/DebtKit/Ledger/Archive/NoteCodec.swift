/// The notes of a walk as they are kept: those on merges under their kinds, those on trailers under a
/// number that no kind has.
enum NoteCodec {
  private static let trailerMark = 2

  static func bytes(of notes: LedgerNotes) -> [UInt8] {
    var writer = ByteWriter()
    for note in notes.merges {
      writer.write(Int(note.kind.rawValue))
      writer.write(Int(note.commit))
      writer.write(Int(note.item))
    }
    for fault in notes.trailers {
      writer.write(trailerMark)
      writer.write(Int(fault.commit))
      writer.write(fault.kind.rawValue)
      writer.write(fault.token)
      writer.write(Int(fault.cause.rawValue))
      writer.write(optional: fault.item?.description)
    }
    return writer.bytes
  }

  /// Reads what one run noted.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that no run wrote.
  static func read(
    _ bytes: [UInt8], commits: Int, items: Int, into notes: inout LedgerNotes
  ) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    while !reader.isAtEnd {
      let mark = try reader.index(below: trailerMark + 1)
      let commit = Int32(try reader.index(below: commits))
      if mark == trailerMark {
        notes.trailers.append(try fault(of: commit, &reader))
      } else if let kind = MergeNote.Kind(rawValue: UInt8(mark)) {
        let item = Int32(try reader.index(below: items))
        notes.merges.append(MergeNote(kind: kind, commit: commit, item: item))
      } else {
        throw ByteReader.Damage()
      }
    }
  }

  private static func fault(
    of commit: Int32, _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> TrailerFault {
    guard let kind = CommitTrailer.Kind(rawValue: try reader.text()) else {
      throw ByteReader.Damage()
    }
    let token = try reader.text()
    let number = UInt8(try reader.index(below: TrailerFault.Cause.allCases.count))
    guard let cause = TrailerFault.Cause(rawValue: number) else { throw ByteReader.Damage() }
    return TrailerFault(
      commit: commit, kind: kind, token: token, cause: cause,
      item: try reader.optionalText().map { ItemID($0) })
  }
}
