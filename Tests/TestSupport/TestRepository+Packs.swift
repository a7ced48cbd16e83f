extension TestRepository {
  /// Writes a pack with one blob, under any id: nothing in a pack says which object it holds.
  package func writePack(holding content: [UInt8], as id: String) throws {
    func word(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 255) } }
    let bytes = stride(from: 0, to: 40, by: 2).compactMap { place in
      UInt8(id.dropFirst(place).prefix(2), radix: 16)
    }
    var size = content.count >> 4
    var header = [UInt8(3 << 4 | content.count & 15 | (size > 0 ? 128 : 0))]
    while size > 0 {
      header.append(UInt8(size & 127 | (size > 127 ? 128 : 0)))
      size >>= 7
    }
    // Readers compare the trailer of a pack with the one in its index alone.
    let trailer = [UInt8](repeating: 7, count: 20)
    let pack = Array("PACK".utf8) + word(2) + word(1) + header + zlibStored(content) + trailer
    let fanout = (0..<256).flatMap { word($0 < Int(bytes[0]) ? 0 : 1) }
    let index =
      [0xFF, 0x74, 0x4F, 0x63] + word(2) + fanout + bytes + word(0) + word(12) + trailer + trailer
    let name = ".git/objects/pack/pack-\(String(repeating: "07", count: 20))"
    try folder.write(name + ".pack", bytes: pack)
    try folder.write(name + ".idx", bytes: index)
  }
}

/// Wraps at most 65,535 bytes as zlib does, without compressing them.
package func zlibStored(_ bytes: [UInt8]) -> [UInt8] {
  var (a, b): (UInt32, UInt32) = (1, 0)
  for byte in bytes {
    a = (a + UInt32(byte)) % 65_521
    b = (b + a) % 65_521
  }
  let count = UInt16(bytes.count)
  let sum = b << 16 | a
  return [0x78, 0x01, 0x01] + [count, ~count].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    + bytes
    + [24, 16, 8, 0].map { UInt8(sum >> $0 & 255) }
}
