/// What a reader refuses, so that no pack can make it take more memory than its caller allows.
package struct PackLimits: Sendable {
  /// Bytes above which an object is too large for the caller.
  package let object: Int
  /// Bytes above which an object, or a delta, is not inflated as a step on the way to another object.
  package let base: Int
  /// Bytes of unfinished objects that one worker holds at once.
  package let held: Int

  /// Creates limits.
  ///
  /// A base may always be as large as an object, and a worker may always hold what making one takes: the
  /// base, the changes and the object.
  package init(object: Int, base: Int = 64 << 20, held: Int = 512 << 20) {
    self.object = min(max(0, object), Self.largest)
    self.base = min(max(self.object, base), Self.largest)
    self.held = max(4 * self.base, held)
  }

  // So that no sum of sizes overflows.
  private static let largest = 1 << 40
}
