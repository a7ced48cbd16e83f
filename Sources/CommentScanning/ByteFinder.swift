/// A search for the first byte of a set, sixteen bytes at a time.
///
/// `SIMD32<UInt8>` would be compiled lane by lane, some hundred times slower; so would a set of more than eight bytes be
/// slower here than its bit map.
struct ByteFinder: Sendable {
  private var count = 0
  private var needles = SIMD8<UInt8>()
  private var map = SIMD4<UInt64>()

  /// Creates a search for `bytes`.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes where !contains(byte) {
      map[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
      if count < 8 { needles[count] = byte }
      count += 1
    }
    // The free places repeat a needle, so that four or eight can always be compared.
    for place in min(count, 8)..<8 { needles[place] = needles[0] }
  }

  /// Whether `byte` is one of the set.
  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    map[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  /// Finds the first byte of the set at or after `start`, or the end of the view.
  @inline(__always) func first(in view: ByteView, from start: Int) -> Int {
    var index = start
    if count == 0 { return max(start, view.count) }
    if count <= 4 {
      let (a, b, c, d) = (splat(0), splat(1), splat(2), splat(3))
      while index &+ 16 <= view.count {
        let block = view.block(at: index)
        let hits = ((block .== a) .| (block .== b)) .| ((block .== c) .| (block .== d))
        if let lane = Lanes.first(of: hits) { return index &+ lane }
        index &+= 16
      }
    } else if count <= 8 {
      let (a, b, c, d) = (splat(0), splat(1), splat(2), splat(3))
      let (e, f, g, h) = (splat(4), splat(5), splat(6), splat(7))
      while index &+ 16 <= view.count {
        let block = view.block(at: index)
        let low = ((block .== a) .| (block .== b)) .| ((block .== c) .| (block .== d))
        let high = ((block .== e) .| (block .== f)) .| ((block .== g) .| (block .== h))
        if let lane = Lanes.first(of: low .| high) { return index &+ lane }
        index &+= 16
      }
    }
    while index < view.count && !contains(view[index]) { index &+= 1 }
    return index
  }

  @inline(__always) private func splat(_ place: Int) -> SIMD16<UInt8> {
    SIMD16(repeating: needles[place])
  }
}
