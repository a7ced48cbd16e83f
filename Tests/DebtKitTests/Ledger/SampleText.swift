@testable import DebtKit

/// A file as a test writes it: `//` opens a comment, `// TODO(LINK): text` is a marker.
struct SampleText {
  let lines: [Substring]

  init(_ text: String) {
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// The hashes of the lines, as the builder of the product makes them: without white space.
  var hashes: [UInt32] { lines.map(Self.hash) }

  var sketch: LineSketch {
    var commented: [(line: UInt32, code: UInt32)] = []
    for (index, line) in lines.enumerated() where Self.commentStart(line) != nil {
      commented.append((UInt32(index), Self.hash(Self.code(line))))
    }
    return LineSketch(lines: hashes, commented: commented)
  }

  /// The markers, as candidates of a file.
  func candidates(file: Int) -> [MatchCandidate] {
    let codes = lines.map { Self.hash(Self.code($0)) }
    return lines.indices.compactMap { index in
      guard let start = Self.commentStart(lines[index]) else { return nil }
      var comment = lines[index][start...].dropFirst(2).drop { $0 == " " }
      guard comment.hasPrefix("TODO") else { return nil }
      comment = comment.dropFirst(4)
      var links: [String] = []
      if comment.first == "(", let end = comment.firstIndex(of: ")") {
        links = comment[..<end].dropFirst().split(separator: ",").map(String.init)
        comment = comment[end...].dropFirst()
      }
      let words = comment.split { $0 == ":" || $0 == " " || $0 == "\r" }
      return MatchCandidate(
        file: file, line: index + 1, text: words.joined(separator: " "), wordCount: words.count,
        recordID: nil, links: links, codeAbove: codes[..<index].last { $0 != 0 } ?? 0,
        codeBelow: codes[(index + 1)...].first { $0 != 0 } ?? 0)
    }
  }

  static func hash(_ text: Substring) -> UInt32 {
    let bytes = text.utf8.filter { $0 > 0x20 }
    guard !bytes.isEmpty else { return 0 }
    return bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } | 1
  }

  private static func commentStart(_ line: Substring) -> Substring.Index? {
    line.indices.first { line[$0...].hasPrefix("//") }
  }

  private static func code(_ line: Substring) -> Substring {
    line[..<(commentStart(line) ?? line.endIndex)]
  }
}
