import CZlib

/// A bounded zlib stream over bytes in memory: it stops at the end of either buffer, whatever the data claims.
struct Inflater: ~Copyable {
  /// What a step left behind.
  enum Outcome {
    /// The stream ended; its checksum agrees.
    case ended
    /// The output buffer is full and the stream goes on.
    case full
    /// The input ended before the stream did, or is no zlib data.
    case damaged
  }

  // On the heap, because zlib keeps the address of the stream.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// Creates a stream; one that zlib cannot set up reports every input as damaged.
  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady =
      inflateInit_(stream, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Begins a new stream over the input, which must outlive the calls of `fill`.
  func start(_ input: UnsafeRawBufferPointer) {
    inflateReset(stream)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = uInt(clamping: input.count)
  }

  /// Inflates into the buffer and tells how many bytes of it are filled.
  func fill(_ output: UnsafeMutableRawBufferPointer) -> (count: Int, outcome: Outcome) {
    guard isReady else { return (0, .damaged) }
    stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = uInt(clamping: output.count)
    // One call does all it can: without progress there is nothing left to wait for.
    let code = inflate(stream, Z_FINISH)
    let count = output.count - Int(stream.pointee.avail_out)
    switch code {
    case Z_STREAM_END: return (count, .ended)
    case Z_BUF_ERROR where stream.pointee.avail_out == 0, Z_OK where stream.pointee.avail_out == 0:
      return (count, .full)
    default: return (count, .damaged)
    }
  }
}
