import PackReading
import TestSupport
import Testing

struct StrangeFileTests {
  private let folder: TemporaryFolder
  private let files: (pack: [UInt8], index: [UInt8])
  private let name = TestPack.name(1)

  init() throws {
    folder = try TemporaryFolder()
    var pack = TestPack()
    pack.add(bytes("some text"))
    pack.add(bytes("more text"))
    files = pack.files()
  }

  private func isLeft(_ pack: [UInt8], _ index: [UInt8]) throws -> Bool {
    try folder.write("a.pack", bytes: pack)
    try folder.write("a.idx", bytes: index)
    return Reading([name], from: [folder.path + "/a.pack"]).left == [0]
  }

  @Test func `the files as they are are read`() throws {
    #expect(try !isLeft(files.pack, files.index))
  }

  @Test func `a file of another kind or version is left`() throws {
    for (place, value) in [(0, 0x51), (7, 1), (7, 4), (11, 3), (11, 1)] as [(Int, UInt8)] {
      var pack = files.pack
      pack[place] = value
      #expect(try isLeft(pack, files.index))
    }
    for (place, value) in [(0, 0), (7, 1), (7, 3)] as [(Int, UInt8)] {
      var index = files.index
      index[place] = value
      #expect(try isLeft(files.pack, index))
    }
  }

  @Test func `an index of another size, or with numbers that fall, is left`() throws {
    #expect(try isLeft(files.pack, files.index + [0]))
    #expect(try isLeft(files.pack, files.index + [UInt8](repeating: 0, count: 28)))
    var index = files.index
    index[8 + 3] = 3
    #expect(try isLeft(files.pack, index))
    index = files.index
    for place in 8..<8 + 1024 { index[place] = 0xff }
    #expect(try isLeft(files.pack, index))
  }

  @Test func `an index of another pack is left`() throws {
    var index = files.index
    index[index.count - 40] ^= 1
    #expect(try isLeft(files.pack, index))
  }

  @Test func `offsets beyond the pack are left`() throws {
    let offsets = files.index.count - 40 - 8
    for value in [0, 11, UInt32(files.pack.count - 20), 0x7fff_ffff, 0x8000_0000, 0xffff_ffff] {
      var index = files.index
      for row in 0..<2 {
        for (place, byte) in bigEndian(value).enumerated() {
          index[offsets + 4 * row + place] = byte
        }
      }
      #expect(try isLeft(files.pack, index))
      // And in the table of large ones.
      let large = bigEndian(UInt64.max) + bigEndian(UInt64(1) << 62)
      index.insert(contentsOf: large, at: index.count - 40)
      #expect(try isLeft(files.pack, index))
    }
  }

  @Test func `what is missing, or no regular file, is left`() throws {
    #expect(Reading([name], from: [folder.path + "/none.pack", "", ".pack"]).left == [0])
    try folder.write("b.pack", bytes: files.pack)
    #expect(Reading([name], from: [folder.path + "/b.pack"]).left == [0])
    try folder.makeFIFO("c.pack")
    try folder.write("c.idx", bytes: files.index)
    #expect(Reading([name], from: [folder.path + "/c.pack"]).left == [0])
    try folder.write("d.pack", bytes: files.pack)
    try folder.makeFIFO("d.idx")
    #expect(Reading([name], from: [folder.path + "/d.pack"]).left == [0])
    #expect(Reading([name], from: [folder.path + "/a.idx"]).left == [0])
  }
}
