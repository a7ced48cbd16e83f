internal import Synchronization

/// How much of what versions hold may be in memory at once, as all who read them count it.
///
/// Who has spent a budget stops reading. It changes what is read together, and no answer. A class, because
/// its readers share it.
final class VersionBudget: Sendable {
  /// The bytes that a history may take up beside what stands at once: git/git needs less for all of its
  /// versions.
  static let standard = 256 << 20

  private let limit: Int
  private let count = Atomic<Int>(0)

  /// Creates a budget.
  ///
  /// - Parameter limit: Its bytes; nil for no limit.
  init(_ limit: Int?) {
    self.limit = limit ?? .max
  }

  /// Counts a version that was read, by the bytes that it takes up in memory.
  func spend(_ bytes: Int) { count.wrappingAdd(bytes, ordering: .relaxed) }

  /// The bytes of what was read.
  var bytes: Int { count.load(ordering: .relaxed) }

  /// Whether nothing more is to be read.
  var isSpent: Bool { bytes >= limit }
}
