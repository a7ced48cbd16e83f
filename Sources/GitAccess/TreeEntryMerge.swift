#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The entries by which two raw trees differ, found in one pass over both.
///
/// Most trees of a history differ in one entry, so what is equal before and after it is passed over
/// by comparing memory. Both buffers are hostile: nothing is read outside of them.
struct TreeEntryMerge {
  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>
  private var oldEntries: TreeEntries
  private var newEntries: TreeEntries
  private var nextOld: TreeEntries.Entry?
  private var nextNew: TreeEntries.Entry?
  private var isAtEqualRest = false

  init(_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>) {
    self.old = old
    self.new = new
    let start = Self.commonStart(old, new)
    oldEntries = TreeEntries(old, from: start)
    newEntries = TreeEntries(new, from: start)
    nextOld = oldEntries.next()
    nextNew = newEntries.next()
  }

  /// Whether both trees ended where an entry ends.
  var isWhole: Bool { !oldEntries.isDamaged && !newEntries.isDamaged }

  /// Returns the next name that differs, with its entry on each side that has it.
  mutating func next() -> (old: TreeEntries.Entry?, new: TreeEntries.Entry?)? {
    while !isAtEqualRest {
      switch (nextOld, nextNew) {
      case (nil, nil): return nil
      case (let left?, nil):
        nextOld = oldEntries.next()
        return (left, nil)
      case (nil, let right?):
        nextNew = newEntries.next()
        return (nil, right)
      case (let left?, let right?):
        let order = Self.order(left, right)
        if order <= 0 { nextOld = oldEntries.next() }
        if order >= 0 { nextNew = newEntries.next() }
        if order != 0 { return order < 0 ? (left, nil) : (nil, right) }
        if left.id == right.id, left.mode == right.mode { continue }
        isAtEqualRest = hasEqualRest()
        return (left, right)
      }
    }
    return nil
  }

  /// Whether all that follows is the same on both sides.
  private func hasEqualRest() -> Bool {
    guard let left = nextOld, let right = nextNew else { return false }
    let (oldStart, newStart) = (left.start, right.start)
    let count = old.count - oldStart
    guard count == new.count - newStart, let oldBase = old.baseAddress,
      let newBase = new.baseAddress
    else { return false }
    return memcmp(oldBase + oldStart, newBase + newStart, count) == 0
  }

  /// The start of the first entry that is not the same, byte for byte, on both sides.
  private static func commonStart(
    _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let count = min(old.count, new.count)
    let (oldBytes, newBytes) = (UnsafeRawBufferPointer(old), UnsafeRawBufferPointer(new))
    var difference = 0
    while difference + 8 <= count,
      oldBytes.loadUnaligned(fromByteOffset: difference, as: UInt64.self)
        == newBytes.loadUnaligned(fromByteOffset: difference, as: UInt64.self)
    {
      difference += 8
    }
    while difference < count, old[difference] == new[difference] { difference += 1 }
    var start = 0
    while let end = TreeEntries.end(ofEntryAt: start, in: old), end <= difference { start = end }
    return start
  }

  /// Compares names as trees are ordered: a folder's as if it ended in a slash.
  private static func order(_ left: TreeEntries.Entry, _ right: TreeEntries.Entry) -> Int {
    let count = min(left.name.count, right.name.count)
    if let one = left.name.baseAddress, let other = right.name.baseAddress {
      let order = memcmp(one, other, count)
      if order != 0 { return Int(order) }
    }
    if left.name.count == right.name.count { return 0 }
    let one = left.name.count > count ? left.name[count] : left.isFolder ? separator : 0
    let other = right.name.count > count ? right.name[count] : right.isFolder ? separator : 0
    // `a` as a folder against `a/b` as a malformed name: the shorter one first.
    if one == other { return left.name.count - right.name.count }
    return Int(one) - Int(other)
  }
}
