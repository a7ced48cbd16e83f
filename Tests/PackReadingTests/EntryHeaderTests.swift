import Testing

@testable import PackReading

struct EntryHeaderTests {
  private func header(_ bytes: [UInt8]) -> EntryHeader? {
    bytes.withUnsafeBytes { EntryHeader(ByteView($0)) }
  }

  @Test(arguments: [0, 1, 15, 16, 2_047, 2_048, 1 << 30, 1 << 59])
  func `sizes are read`(_ size: Int) {
    let bytes = sizeHeader(3, size)
    #expect(header(bytes)?.size == size)
    #expect(header(bytes)?.form == .whole(.blob))
    #expect(header(bytes + [1, 2])?.length == bytes.count)
    #expect(header(bytes.dropLast()) == nil)
  }

  @Test(arguments: [1, 127, 128, 16_511, 16_512, 1 << 40])
  func `distances are read`(_ number: Int) {
    let bytes = sizeHeader(6, 100) + distance(number)
    #expect(header(bytes)?.form == .deltaByDistance(number))
    #expect(header(bytes)?.length == bytes.count)
    #expect(header(bytes.dropLast()) == nil)
  }

  @Test func `names are read`() {
    let name = (1...20).map { UInt8($0) }
    let bytes = sizeHeader(7, 100) + name
    #expect(header(bytes)?.form == PackedID(bytes: name).map { .deltaByName($0) })
    #expect(header(bytes)?.length == bytes.count)
    #expect(header(bytes.dropLast()) == nil)
  }

  @Test func `numbers without an end are no header`() {
    let endless = [UInt8](repeating: 0xff, count: 40)
    #expect(header(endless) == nil)
    #expect(header(sizeHeader(6, 3) + endless) == nil)
    #expect(header([UInt8](repeating: 0xb0, count: 40)) == nil)
    #expect(header([]) == nil)
  }

  @Test func `reserved kinds are no header`() {
    #expect(header(sizeHeader(0, 3)) == nil)
    #expect(header(sizeHeader(5, 3)) == nil)
  }
}
