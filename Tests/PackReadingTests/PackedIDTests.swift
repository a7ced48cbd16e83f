import PackReading
import Testing

struct PackedIDTests {
  @Test func `an id is its 20 bytes in order`() throws {
    let id = try #require(PackedID(bytes: (1...20).map { UInt8($0) }))
    #expect(
      id == PackedID(high: 0x0102_0304_0506_0708, middle: 0x090a_0b0c_0d0e_0f10, low: 0x1112_1314))
    #expect(PackedID(bytes: (1...19).map { UInt8($0) }) == nil)
    #expect(PackedID(bytes: (1...21).map { UInt8($0) }) == nil)
  }

  @Test func `ids are ordered by their bytes`() {
    let ids = [
      PackedID(high: 0, middle: 0, low: 1), PackedID(high: 0, middle: 1, low: 0),
      PackedID(high: 1, middle: 0, low: 0), PackedID(high: 1 << 63, middle: 0, low: 0),
    ]
    #expect(ids.reversed().sorted() == ids)
  }
}
