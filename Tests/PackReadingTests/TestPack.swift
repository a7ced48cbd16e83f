import CDeflate
import PackReading
import TestSupport

/// A pack that a test writes byte by byte, so that it may be as wrong as the test wants.
///
/// The names of its objects are numbers: the reader does not hash.
struct TestPack {
  /// What is stored of an object.
  enum Form {
    case whole(kind: UInt8)
    /// Changes to the entry so many places before.
    case offsetDelta(back: Int)
    /// Changes to an object by its name.
    case namedDelta(PackedID)
  }

  struct Entry {
    var name: PackedID
    var form: Form
    /// What is compressed: contents or changes.
    var bytes: [UInt8]
    /// The size in the header, where it is not that of the bytes.
    var statedSize: Int?
    /// The distance in the header, where it is not that of another entry.
    var statedDistance: Int?
    /// Changes the stored bytes before the index gets their checksum.
    var mutate: (inout [UInt8]) -> Void = { _ in }
  }

  var entries: [Entry] = []
  var version: UInt32 = 2
  var indexVersion: UInt32 = 2
  /// Puts every offset into the table of large ones.
  var hasLargeOffsets = false

  static func name(_ number: Int) -> PackedID {
    // Mixed, so that names are spread and their order is not that of the pack.
    PackedID(high: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, middle: UInt64(number), low: 7)
  }

  /// Adds an object that is stored whole, and returns its name.
  @discardableResult
  mutating func add(_ bytes: [UInt8], kind: UInt8 = 3) -> PackedID {
    add(.whole(kind: kind), bytes)
  }

  @discardableResult
  mutating func add(_ form: Form, _ bytes: [UInt8]) -> PackedID {
    let name = Self.name(entries.count + 1)
    entries.append(Entry(name: name, form: form, bytes: bytes))
    return name
  }

  /// The bytes of the two files.
  func files() -> (pack: [UInt8], index: [UInt8]) {
    var pack = Array("PACK".utf8) + bigEndian(version) + bigEndian(UInt32(entries.count))
    var rows: [(name: PackedID, checksum: UInt32, offset: Int)] = []
    for (number, entry) in entries.enumerated() {
      let offset = pack.count
      var stored = header(of: entry, at: offset) {
        let place = number - $0
        return rows.indices.contains(place) ? rows[place].offset : offset
      }
      stored += deflated(entry.bytes)
      entry.mutate(&stored)
      rows.append((entry.name, libdeflate_crc32(0, stored, stored.count), offset))
      pack += stored
    }
    let checksum = [UInt8](repeating: 0xcc, count: 20)
    return (pack + checksum, index(rows, checksum))
  }

  /// Writes the files into a folder and returns the path of the pack.
  func write(in folder: TemporaryFolder, _ name: String = "pack-1") throws -> String {
    let files = files()
    try folder.write(name + ".pack", bytes: files.pack)
    try folder.write(name + ".idx", bytes: files.index)
    return folder.path + "/" + name + ".pack"
  }

  private func index(
    _ rows: [(name: PackedID, checksum: UInt32, offset: Int)], _ checksum: [UInt8]
  ) -> [UInt8] {
    let rows = rows.sorted { $0.name < $1.name }
    var index: [UInt8] = [0xff, 0x74, 0x4f, 0x63] + bigEndian(indexVersion)
    for byte in 0..<256 {
      index += bigEndian(UInt32(rows.count { self.bytes(of: $0.name)[0] <= byte }))
    }
    for row in rows { index += bytes(of: row.name) }
    for row in rows { index += bigEndian(row.checksum) }
    for (place, row) in rows.enumerated() {
      index += bigEndian(hasLargeOffsets ? 0x8000_0000 | UInt32(place) : UInt32(row.offset))
    }
    if hasLargeOffsets { for row in rows { index += bigEndian(UInt64(row.offset)) } }
    return index + checksum + checksum
  }

  private func header(of entry: Entry, at offset: Int, _ offsetBack: (Int) -> Int) -> [UInt8] {
    let size = entry.statedSize ?? entry.bytes.count
    switch entry.form {
    case .whole(let kind): return sizeHeader(kind, size)
    case .namedDelta(let name): return sizeHeader(7, size) + bytes(of: name)
    case .offsetDelta(let back):
      return sizeHeader(6, size) + distance(entry.statedDistance ?? offset - offsetBack(back))
    }
  }

  private func bytes(of name: PackedID) -> [UInt8] {
    bigEndian(name.high) + bigEndian(name.middle) + bigEndian(name.low)
  }
}

/// Writes the kind and the size that begin an entry.
func sizeHeader(_ kind: UInt8, _ size: Int) -> [UInt8] {
  var bytes = [kind << 4 | UInt8(size & 15)]
  var rest = size >> 4
  while rest > 0 {
    bytes[bytes.count - 1] |= 0x80
    bytes.append(UInt8(rest & 0x7f))
    rest >>= 7
  }
  return bytes
}

/// Writes the distance of a base.
func distance(_ distance: Int) -> [UInt8] {
  var bytes = [UInt8(distance & 0x7f)]
  var rest = distance >> 7
  while rest > 0 {
    rest -= 1
    bytes.insert(0x80 | UInt8(rest & 0x7f), at: 0)
    rest >>= 7
  }
  return bytes
}

func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

/// Compresses bytes as git does.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
  defer { libdeflate_free_compressor(compressor) }
  let room = libdeflate_zlib_compress_bound(compressor, bytes.count)
  return [UInt8](unsafeUninitializedCapacity: room) { memory, count in
    count = libdeflate_zlib_compress(compressor, bytes, bytes.count, memory.baseAddress, room)
  }
}
