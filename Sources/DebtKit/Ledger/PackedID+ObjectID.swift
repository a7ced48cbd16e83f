internal import GitAccess
internal import PackReading

extension PackedID {
  /// The id as packs are asked for it.
  init(_ id: ObjectID) {
    self.init(high: id.high, middle: id.middle, low: id.low)
  }
}
