internal import CommandLineParsing

/// What `A`, `A..B` or `A...B` asks for.
enum RevisionRange: Hashable, Sendable {
  /// One revision.
  case single(String)
  /// Two revisions; the side that is left out is HEAD.
  case between(String, String)
  /// Two revisions, of which the merge-base stands for the first.
  case fromMergeBase(String, String)

  /// Reads a range; nil where there are more than two revisions, or none.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let start = Self.dots(in: bytes, from: 0) else {
      guard !text.isEmpty else { return nil }
      self = .single(text)
      return
    }
    let end = bytes[start...].prefix { $0 == UInt8(ascii: ".") }.endIndex
    guard end - start <= 3, Self.dots(in: bytes, from: end) == nil, bytes.count > end - start
    else { return nil }
    let sides = [bytes[..<start], bytes[end...]].map {
      $0.isEmpty ? "HEAD" : String(decoding: $0, as: UTF8.self)
    }
    self = end - start == 3 ? .fromMergeBase(sides[0], sides[1]) : .between(sides[0], sides[1])
  }

  /// Where two dots stand that belong to no `^{/text}`.
  private static func dots(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    for index in bytes.indices.dropFirst(start) {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ".") where depth == 0:
        if bytes[index...].starts(with: "..".utf8) { return index }
      default: break
      }
    }
    return nil
  }
}

extension RevisionRange: CustomStringConvertible {
  /// The range as it is typed.
  var description: String {
    switch self {
    case .single(let revision): revision
    case .between(let old, let new): "\(old)..\(new)"
    case .fromMergeBase(let old, let new): "\(old)...\(new)"
    }
  }
}

extension ValueKind where Value == RevisionRange {
  /// A revision or a range with two dots: commits in a row.
  static var commits: ValueKind {
    ValueKind("RANGE", completion: .revision) { text throws(InvalidValue) in
      let range = RevisionRange(text)
      if case .fromMergeBase? = range {
        throw InvalidValue(
          expected: "A..B or a revision", hint: "`debt diff \(text)` compares from the merge-base")
      }
      guard let range else { throw InvalidValue(expected: "A..B or a revision") }
      return range
    }
  }

  /// A revision or any range: two snapshots.
  static var snapshots: ValueKind {
    ValueKind("RANGE", completion: .revision) { text throws(InvalidValue) in
      guard let range = RevisionRange(text) else {
        throw InvalidValue(expected: "A..B, A...B or a revision")
      }
      return range
    }
  }
}
