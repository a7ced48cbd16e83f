/// Places in a tree's bytes where entries start, some hundred bytes apart.
///
/// A tree can only be read from its start on: the bytes of an id may look like anything. Marks lead to the
/// middle of it without reading what lies before; a tree has mostly those of its neighbour in history.
struct TreeMarks {
  /// The least distance between two marks; smaller trees have none.
  static let distance = 512

  /// The places, in their order.
  private(set) var places: [Int32] = []

  /// Creates the marks of a tree without any.
  init() {}

  /// Reads a tree as far as its entries are whole.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(of bytes: UnsafeRawBufferPointer) {
    var start = 0
    while let end = TreeEntries.end(ofEntryAt: start, in: bytes) {
      start = end
      add(start)
    }
  }

  /// Adds the start of an entry behind the last mark, unless that is near.
  mutating func add(_ start: Int) {
    if start >= Int(places.last ?? 0) + Self.distance { places.append(Int32(start)) }
  }

  /// Adds the marks of another tree that has the same bytes in a range as this one has from a place on.
  ///
  /// - Complexity: O(*m* + log *n*) in the marks of the range and all.
  mutating func add(_ others: TreeMarks, in range: Range<Int>, asOf place: Int) {
    guard range.count >= Self.distance else { return }
    let shift = Int32(place - range.lowerBound)
    for mark in others.places[others.count(upTo: range.lowerBound)...] {
      guard mark <= range.upperBound else { break }
      add(Int(mark + shift))
    }
  }

  /// The last mark that is not behind a place.
  func last(upTo place: Int) -> Int? {
    let count = count(upTo: place)
    return count > 0 ? Int(places[count - 1]) : nil
  }

  private func count(upTo place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = low + (high - low) / 2
      if places[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
