import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The checksum at the end of every page of a file, written and checked below SQLite.
///
/// SQLite cannot tell a damaged page from a good one: a flipped bit in an inner page hides entries
/// without a word. So its access to the file is replaced by one that checks each page it reads.
/// SQLite checks the log beside the file itself, and takes it to end where it is damaged.
enum CheckedPages {
  /// The bytes of a page.
  static let pageSize = 8_192
  /// The bytes at the end of a page that are the checksum's.
  static let reserved = 8

  private static let attempts = 3

  /// The access to a file that checks its pages, with SQLite's own behind it.
  static func methods(
    over original: UnsafePointer<sqlite3_io_methods>
  ) -> UnsafeMutablePointer<sqlite_shim_methods> {
    let checked = UnsafeMutablePointer<sqlite_shim_methods>.allocate(capacity: 1)
    checked.initialize(to: sqlite_shim_methods(methods: original.pointee, original: original))
    checked.pointee.methods.xRead = { CheckedPages.read($0, $1, $2, $3) }
    checked.pointee.methods.xWrite = { CheckedPages.write($0, $1, $2, $3) }
    return checked
  }

  private static func original(
    _ file: UnsafeMutablePointer<sqlite3_file>?
  ) -> UnsafePointer<sqlite3_io_methods>? {
    guard let methods = file?.pointee.pMethods else { return nil }
    return UnsafeRawPointer(methods).assumingMemoryBound(to: sqlite_shim_methods.self)
      .pointee.original
  }

  private static func read(
    _ file: UnsafeMutablePointer<sqlite3_file>?, _ buffer: UnsafeMutableRawPointer?,
    _ count: CInt, _ offset: Int64
  ) -> CInt {
    guard let buffer, let read = original(file)?.pointee.xRead else { return SQLITE_IOERR }
    let code = read(file, buffer, count, offset)
    guard isPage(count, offset) else { return code }
    let page = UnsafeRawBufferPointer(start: buffer, count: pageSize)
    guard code == SQLITE_OK else {
      // A page behind the end of the file is empty; one that ends with the file is torn off.
      let isTorn = code & 0xff == SQLITE_IOERR && page.contains { $0 != 0 }
      return isTorn ? StoreError.damagedPage : code
    }
    // The first page is looked at before SQLite knows of a log, perhaps while another process moves
    // that into the file; every other page is read under a lock.
    for _ in 1..<attempts where offset == 0 {
      guard !holds(page, offset) else { return SQLITE_OK }
      usleep(1_000)
      guard read(file, buffer, count, offset) == SQLITE_OK else { break }
    }
    return holds(page, offset) ? SQLITE_OK : StoreError.damagedPage
  }

  private static func write(
    _ file: UnsafeMutablePointer<sqlite3_file>?, _ buffer: UnsafeRawPointer?,
    _ count: CInt, _ offset: Int64
  ) -> CInt {
    guard let buffer, let write = original(file)?.pointee.xWrite else { return SQLITE_IOERR }
    guard isPage(count, offset) else { return write(file, buffer, count, offset) }
    // The page is SQLite's and constant, so the checksum goes into a copy.
    return withUnsafeTemporaryAllocation(byteCount: pageSize, alignment: 8) { page in
      page.copyMemory(from: UnsafeRawBufferPointer(start: buffer, count: pageSize))
      let sum = checksum(of: UnsafeRawBufferPointer(page), offset).littleEndian
      page.storeBytes(of: sum, toByteOffset: pageSize - reserved, as: UInt64.self)
      return write(file, page.baseAddress, count, offset)
    }
  }

  private static func isPage(_ count: CInt, _ offset: Int64) -> Bool {
    count == pageSize && offset % Int64(pageSize) == 0
  }

  private static func holds(_ page: UnsafeRawBufferPointer, _ offset: Int64) -> Bool {
    let stored = page.loadUnaligned(fromByteOffset: pageSize - reserved, as: UInt64.self)
    return UInt64(littleEndian: stored) == checksum(of: page, offset)
  }

  // The offset counts too: a page in another's place is as wrong as a damaged one.
  private static func checksum(of page: UnsafeRawBufferPointer, _ offset: Int64) -> UInt64 {
    Checksum.of(
      UnsafeRawBufferPointer(rebasing: page.dropLast(reserved)), seed: UInt64(offset))
  }
}
