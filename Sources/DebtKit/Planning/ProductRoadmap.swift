/// What a markdown file says of the product's roadmap: its bullets, by the quarters in its headings.
package struct ProductRoadmap: Hashable, Sendable {
  /// One bullet.
  package struct Bullet: Hashable, Sendable {
    /// The text, as it is written.
    package let text: String
    /// Whether its box is ticked.
    package let isDone: Bool
    /// The quarter that a heading above it names.
    package let quarter: Quarter?
  }

  /// The bullets in the order of the file.
  package let bullets: [Bullet]

  /// Reads the bullets of lists that stand at the margin; what is nested belongs to its bullet.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package init(_ text: [UInt8]) {
    var bullets: [Bullet] = []
    var quarters: [(level: Int, quarter: Quarter?)] = []
    var fence: UInt8?
    for line in text.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == 0x0D }) {
      let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
      let content = line.dropFirst(indent)
      guard let first = content.first, indent < 4 else { continue }
      if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
        content.prefix(3).allSatisfy({ $0 == first }), content.count >= 3
      {
        if fence == nil { fence = first } else if fence == first { fence = nil }
        continue
      }
      if fence != nil { continue }
      let level = content.prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(level), content.dropFirst(level).first.map(\.isBlank) ?? true {
        quarters.removeAll { $0.level >= level }
        quarters.append((level, Quarter(in: content.dropFirst(level).text)))
      } else if indent < 2, "-*+".utf8.contains(first),
        content.dropFirst().first.map(\.isBlank) ?? false
      {
        let text = content.dropFirst(2).text.trimmed
        let box = text.utf8.count > 3 && text.hasPrefix("[") ? text.utf8.dropFirst(1) : nil
        let isBox = box.map { $0.dropFirst().starts(with: "] ".utf8) } ?? false
        let words = isBox ? text.utf8.dropFirst(4).text.trimmed : text
        guard !words.isEmpty else { continue }
        bullets.append(
          Bullet(
            text: words, isDone: isBox && box?.first.map { $0 | 0x20 } == UInt8(ascii: "x"),
            quarter: quarters.last { $0.quarter != nil }?.quarter))
      }
    }
    self.bullets = bullets
  }
}
