import CDeflate

/// The owner of a libdeflate decompressor, which inflates whole objects whose sizes are known.
struct Decompressor: ~Copyable {
  private let pointer: OpaquePointer

  /// Creates a decompressor; nil without memory for it.
  init?() {
    guard let pointer = libdeflate_alloc_decompressor() else { return nil }
    self.pointer = pointer
  }

  deinit {
    libdeflate_free_decompressor(pointer)
  }

  /// Inflates a zlib stream, which must fill the memory exactly and agree with its checksum.
  ///
  /// - Returns: Whether it did; if not, what the memory holds means nothing.
  func inflate(_ bytes: ByteView, into memory: UnsafeMutableRawBufferPointer) -> Bool {
    libdeflate_zlib_decompress(
      pointer, bytes.raw.baseAddress, bytes.count, memory.baseAddress, memory.count, nil)
      == LIBDEFLATE_SUCCESS
  }

  /// Returns the checksum that the index of a pack keeps of each entry.
  static func checksum(of bytes: ByteView) -> UInt32 {
    libdeflate_crc32(0, bytes.raw.baseAddress, bytes.count)
  }
}
