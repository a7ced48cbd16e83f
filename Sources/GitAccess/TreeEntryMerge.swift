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
  /// The marks of one of the trees, whichever it is.
  struct Guide {
    let marks: TreeMarks
    let isOfOld: Bool
  }

  private let old: UnsafeRawBufferPointer
  private let new: UnsafeRawBufferPointer
  private let guide: Guide
  private var oldEntries: TreeEntries
  private var newEntries: TreeEntries
  // The next entries, where they have been read already.
  private var nextOld: TreeEntries.Entry?
  private var nextNew: TreeEntries.Entry?
  /// The marks of the tree that had none, as far as the entries have been read.
  private(set) var marks = TreeMarks()

  init(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer,
    guide: Guide = Guide(marks: TreeMarks(), isOfOld: true)
  ) {
    self.old = old
    self.new = new
    self.guide = guide
    oldEntries = TreeEntries(old.bindMemory(to: UInt8.self))
    newEntries = TreeEntries(new.bindMemory(to: UInt8.self))
  }

  /// Whether both trees ended where an entry ends.
  var isWhole: Bool { !oldEntries.isDamaged && !newEntries.isDamaged }

  /// Returns the next name that differs, with its entry on each side that has it.
  mutating func next() -> (old: TreeEntries.Entry?, new: TreeEntries.Entry?)? {
    while true {
      passEqualEntries()
      nextOld = nextOld ?? oldEntries.next()
      nextNew = nextNew ?? newEntries.next()
      if let entry = guide.isOfOld ? nextNew : nextOld { marks.add(entry.start) }
      switch (nextOld, nextNew) {
      case (nil, nil): return nil
      case (let left?, nil):
        nextOld = nil
        return (left, nil)
      case (nil, let right?):
        nextNew = nil
        return (nil, right)
      case (let left?, let right?):
        let order = left.order(to: right.name, isFolder: right.isFolder)
        if order <= 0 { nextOld = nil }
        if order >= 0 { nextNew = nil }
        if order != 0 { return order < 0 ? (left, nil) : (nil, right) }
        if left.id != right.id || left.mode != right.mode { return (left, right) }
      }
    }
  }

  /// Goes on to the first entry that is not the same, byte for byte, on both sides.
  private mutating func passEqualEntries() {
    guard isWhole else { return }
    let oldStart = nextOld?.start ?? oldEntries.position
    let newStart = nextNew?.start ?? newEntries.position
    let oldRest = UnsafeRawBufferPointer(rebasing: old[oldStart...])
    let newRest = UnsafeRawBufferPointer(rebasing: new[newStart...])
    let equal = Self.equalCount(oldRest, newRest)
    guard equal > ObjectID.byteCount, let first = TreeEntries.end(ofEntryAt: 0, in: oldRest),
      first <= equal
    else { return }
    var end = first
    if equal == oldRest.count, equal == newRest.count {
      end = equal
    } else {
      let start = guide.isOfOld ? oldStart : newStart
      if equal >= TreeMarks.distance, let mark = guide.marks.last(upTo: start + equal) {
        end = max(end, mark - start)
      }
      while let next = TreeEntries.end(ofEntryAt: end, in: oldRest), next <= equal { end = next }
    }
    if guide.isOfOld {
      marks.add(guide.marks, in: oldStart..<oldStart + end, asOf: newStart)
    } else {
      marks.add(guide.marks, in: newStart..<newStart + end, asOf: oldStart)
    }
    (nextOld, nextNew) = (nil, nil)
    oldEntries.move(to: oldStart + end)
    newEntries.move(to: newStart + end)
  }

  /// The number of bytes that two trees begin with alike.
  private static func equalCount(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer
  ) -> Int {
    let count = min(old.count, new.count)
    guard let left = old.baseAddress, let right = new.baseAddress else { return 0 }
    var place = 0
    // Of many bytes the library compares more at once.
    while place &+ 512 <= count, memcmp(left + place, right + place, 512) == 0 { place &+= 512 }
    while place &+ 8 <= count {
      let difference =
        left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        ^ right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard difference == 0 else {
        return place &+ UInt64(littleEndian: difference).trailingZeroBitCount >> 3
      }
      place &+= 8
    }
    while place < count, old[place] == new[place] { place &+= 1 }
    return place
  }
}
