/// What the first bytes of a file say of it, read before SQLite is let near the rest.
enum FileHeader {
  /// Nothing is written yet.
  case empty
  /// It is a store of ours with the right version.
  case ours
  /// It is a store of ours whose content follows other rules.
  case otherVersion
  /// It is no store of ours, or none any more.
  case foreign

  /// The number of bytes that decide.
  static let length = 100
  /// The name of our files among SQLite's: "Ldg", and the number of the layout.
  static let application: UInt32 = 0x4c64_6701

  /// Reads the header of a file that holds some bytes, for a store of one version.
  init(_ bytes: [UInt8], version: UInt32) {
    guard bytes.count >= Self.length, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      self = .foreign
      return
    }
    let application = Self.number(bytes, at: 68)
    guard application == Self.application else {
      self = application >> 8 == Self.application >> 8 ? .otherVersion : .foreign
      return
    }
    // A page of another size would pass by its checksum.
    guard UInt32(bytes[16]) << 8 | UInt32(bytes[17]) == CheckedPages.pageSize,
      bytes[20] == CheckedPages.reserved
    else {
      self = .foreign
      return
    }
    self = Self.number(bytes, at: 60) == version ? .ours : .otherVersion
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
