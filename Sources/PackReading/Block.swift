#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for one object, which is freed with its last owner.
///
/// A class, because blocks wait in arrays; it belongs to one worker and is never shared.
final class Block {
  private let memory: UnsafeMutableRawPointer
  /// The bytes that it has room for.
  let capacity: Int
  /// The bytes that are in use.
  private(set) var count = 0

  /// Creates a block; nil when the system has no memory for it, which must not end the program.
  init?(capacity: Int) {
    guard let memory = malloc(max(1, capacity)) else { return nil }
    self.memory = memory
    self.capacity = capacity
  }

  deinit {
    free(memory)
  }

  /// Lends the bytes that are in use.
  @inline(__always)
  func withView<Result>(_ body: (ByteView) -> Result) -> Result {
    withExtendedLifetime(self) {
      body(ByteView(UnsafeRawBufferPointer(start: memory, count: count)))
    }
  }

  /// Lends memory for a number of bytes, which are in use from then on.
  ///
  /// - Returns: What the body says; false when there is no room for so many.
  @inline(__always)
  func fill(_ count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Bool) -> Bool {
    guard count >= 0, count <= capacity else { return false }
    self.count = count
    return withExtendedLifetime(self) {
      body(UnsafeMutableRawBufferPointer(start: memory, count: count))
    }
  }
}
