/// The lines of a file on which `debt:ignore` and `debt:off` hide markers.
struct IgnoredLines {
  private var single: [Int] = []
  private var blocks: [Range<Int>] = []
  private var openBlock: Int?

  /// Takes a directive on a line; lines come in order.
  mutating func add(_ directive: IgnoreDirective, on line: Int) {
    switch directive {
    case .ignore:
      single.append(line)
    case .off:
      openBlock = openBlock ?? line
    case .on:
      if let start = openBlock { blocks.append(start..<line) }
      openBlock = nil
    case .nearMiss:
      break
    }
  }

  /// Whether there is nothing to hide.
  var isEmpty: Bool { single.isEmpty && blocks.isEmpty && openBlock == nil }

  /// Splits a scan's markers into those that count and those that are hidden, with their problems.
  func apply(to scan: inout MarkerScan, spans: [ClosedRange<Int>]) {
    guard !isEmpty else { return }
    let ownLines = Set(scan.markers.map(\.line))
    let lines = Set(single.map { ownLines.contains($0) ? $0 : $0 + 1 })
    let ranges = blocks + (openBlock.map { [$0..<Int.max] } ?? [])
    var hiddenSpans: [ClosedRange<Int>] = []
    var counted: [Marker] = []
    var block = 0
    for (marker, span) in zip(scan.markers, spans) {
      while block < ranges.count, ranges[block].upperBound <= marker.line { block += 1 }
      let isOff = block < ranges.count && ranges[block].contains(marker.line)
      if isOff || lines.contains(marker.line) {
        scan.ignored.append(marker)
        hiddenSpans.append(span)
      } else {
        counted.append(marker)
      }
    }
    scan.markers = counted
    removeProblems(of: hiddenSpans, from: &scan)
  }

  private func removeProblems(of spans: [ClosedRange<Int>], from scan: inout MarkerScan) {
    var next = 0
    scan.problems.removeAll { problem in
      guard let line = problem.line, problem.code != .cutMarker else { return false }
      while next < spans.count, spans[next].upperBound < line { next += 1 }
      return next < spans.count && spans[next].contains(line)
    }
  }
}
