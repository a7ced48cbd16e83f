/// What values take up in memory, as closely as a budget needs it.
enum MemoryWeight {
  /// The bytes of an allocation's header, an object's or an array's, and what the allocator adds.
  static let allocation = 48

  /// The bytes of a text beside its own fixed size: short ones have none.
  static func of(_ text: String) -> Int {
    let count = text.utf8.count
    return count > 15 ? allocation + count : 0
  }

  /// The bytes of a marker.
  static func of(_ marker: Marker) -> Int {
    var bytes = MemoryLayout<Marker>.stride + of(marker.text) + of(marker.nextCodeLine ?? "")
    if !marker.attributes.isEmpty {
      bytes += allocation + marker.attributes.count * (MemoryLayout<MarkerAttribute>.stride + 16)
    }
    if !marker.words.isEmpty {
      bytes += allocation + marker.words.count * MemoryLayout<MarkerWord>.stride
    }
    for text in marker.unread { bytes += allocation + MemoryLayout<String>.stride + of(text) }
    return bytes
  }

  /// The bytes of what a marker is recognised by.
  static func of(_ key: MarkerKey) -> Int {
    var bytes = MemoryLayout<MarkerKey>.stride + of(key.text) + of(key.identity)
    for link in key.links { bytes += allocation + MemoryLayout<String>.stride + of(link) }
    return bytes
  }
}
