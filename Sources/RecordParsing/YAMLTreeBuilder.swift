/// The tree that grows from libyaml's events, on an explicit stack.
///
/// A node that is refused (an alias, an anchor, a tag, a second value of a key) is left out and
/// told as a problem; its neighbours stay.
struct YAMLTreeBuilder {
  /// How to go on after an event.
  enum Step {
    /// With the next event.
    case next
    /// Behind this line, because what stands here cannot be read.
    case skipLine
    /// Not at all, because a limit is reached.
    case stop
  }

  /// The finished tree, once its outermost node is complete.
  private(set) var root: YAMLNode?

  /// What was found wrong so far.
  private(set) var problems: [RecordProblem] = []

  /// The stand-ins that turned out not to lie at the start or in the first line of a plain scalar.
  private(set) var misplaced: [YAMLStandIn] = []

  private var frames: [Frame] = []
  private var nodeCount = 0
  private let source: YAMLSource
  private let limits: RecordLimits

  private struct Frame {
    let start: Int
    let isMapping: Bool
    let isFlow: Bool
    let isRefused: Bool
    var end: Int
    var items: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    var key: YAMLNode?
    var isAwaitingValue = false
    var firstLines: [[UInt8]: Int] = [:]
  }

  /// Creates an empty tree for a document.
  init(source: YAMLSource, limits: RecordLimits) {
    self.source = source
    self.limits = limits
  }

  /// Whether a block mapping is open into which the rest of a broken document can be read.
  var canResume: Bool {
    guard let first = frames.first else { return false }
    return first.isMapping && !first.isFlow
  }

  /// Adds a problem, unless there are too many already.
  mutating func report(_ code: RecordProblem.Code, _ message: String, at offset: Int) {
    guard !hasTooManyProblems else { return }
    let place = source.lines.place(at: offset)
    problems.append(RecordProblem(code, message, at: place))
    guard problems.count == limits.yamlProblems else { return }
    problems.append(
      RecordProblem(
        .yamlTooManyProblems, "too many problems; the rest was not read", at: place))
  }

  /// Whether the last problem said that no more are told.
  var hasTooManyProblems: Bool { problems.count > limits.yamlProblems }

  /// Adds one event that covers a range of the file.
  mutating func add(_ event: YAMLEvent, at range: Range<Int>, isResuming: Bool) -> Step {
    switch event.kind {
    case .scalar(let bytes, let style):
      guard countNode(at: range.lowerBound) else { return .stop }
      let isRefused = refuse(event, at: range.lowerBound)
      let text = restore(bytes, style: style, range: range)
      let content = YAMLNode.Content.scalar(String(decoding: text, as: UTF8.self), style)
      attach(isRefused ? nil : node(content, range: range, isFlow: false), end: range.upperBound)
    case .sequenceStart(let isFlow):
      return open(event, isMapping: false, isFlow: isFlow, at: range)
    case .mappingStart(let isFlow):
      // The rest of a broken mapping belongs to the mapping that is still open.
      if isResuming { return .next }
      return open(event, isMapping: true, isFlow: isFlow, at: range)
    case .collectionEnd:
      close(at: range.upperBound)
    case .alias:
      report(
        .yamlAlias, "aliases are not read; quote a text that begins with '*'", at: range.lowerBound)
      attach(nil, end: range.upperBound)
    case .documentStart, .streamEnd, .other:
      break
    }
    return hasTooManyProblems ? .stop : .next
  }

  /// Closes every open node but the outermost without what was read of a broken line.
  ///
  /// Of `title: a: b` libyaml hands out `a` before it fails, and half a value is worse than none.
  mutating func abandonLine(from lineStart: Int) {
    for index in frames.indices {
      if let pair = frames[index].pairs.last, pair.value.range.upperBound > lineStart {
        frames[index].pairs.removeLast()
      }
      if let item = frames[index].items.last, item.range.upperBound > lineStart {
        frames[index].items.removeLast()
      }
      frames[index].end =
        frames[index].pairs.last?.value.range.upperBound
        ?? frames[index].items.last?.range.upperBound ?? frames[index].start
    }
    while frames.count > 1 { close(at: nil) }
    guard !frames.isEmpty else { return }
    frames[0].key = nil
    frames[0].isAwaitingValue = false
  }

  /// Closes everything that is still open.
  mutating func finish() {
    while !frames.isEmpty { close(at: nil) }
  }

  private func node(_ content: YAMLNode.Content, range: Range<Int>, isFlow: Bool) -> YAMLNode {
    YAMLNode(
      content: content, range: range, place: source.lines.place(at: range.lowerBound),
      isFlow: isFlow)
  }

  private mutating func countNode(at offset: Int) -> Bool {
    nodeCount += 1
    guard nodeCount > limits.yamlNodes else { return true }
    report(
      .yamlTooManyNodes, "more than \(limits.yamlNodes) values; the rest was not read", at: offset)
    return false
  }

  private mutating func refuse(_ event: YAMLEvent, at offset: Int) -> Bool {
    if event.hasAnchor {
      report(.yamlAnchor, "anchors are not read; quote a text that begins with '&'", at: offset)
    }
    if event.hasTag {
      report(.yamlTag, "tags are not read; quote a text that begins with '!'", at: offset)
    }
    return event.hasAnchor || event.hasTag
  }

  private mutating func open(
    _ event: YAMLEvent, isMapping: Bool, isFlow: Bool, at range: Range<Int>
  ) -> Step {
    guard countNode(at: range.lowerBound) else { return .stop }
    guard frames.count < limits.yamlDepth else {
      report(.yamlTooDeep, "more than \(limits.yamlDepth) levels deep", at: range.lowerBound)
      return .skipLine
    }
    frames.append(
      Frame(
        start: range.lowerBound, isMapping: isMapping, isFlow: isFlow,
        isRefused: refuse(event, at: range.lowerBound), end: range.upperBound))
    return hasTooManyProblems ? .stop : .next
  }

  /// Closes the innermost node; without an end, because its text broke off.
  private mutating func close(at end: Int?) {
    guard let frame = frames.popLast() else { return }
    let isBroken = end == nil && frame.isFlow
    // A block node's end mark lies behind the comments that follow it, so its last child counts.
    let nodeEnd = frame.isFlow ? end ?? frame.end : frame.end
    let content =
      frame.isMapping
      ? YAMLNode.Content.mapping(frame.pairs) : YAMLNode.Content.sequence(frame.items)
    let isKept = !isBroken && !frame.isRefused
    attach(
      isKept
        ? node(content, range: frame.start..<max(frame.start, nodeEnd), isFlow: frame.isFlow)
        : nil,
      end: nodeEnd)
  }

  /// Puts a finished node, or the gap that a refused one leaves, into the innermost open node.
  private mutating func attach(_ node: YAMLNode?, end: Int) {
    guard !frames.isEmpty else {
      root = node
      return
    }
    let top = frames.count - 1
    frames[top].end = max(frames[top].end, end)
    guard frames[top].isMapping else {
      if let node { frames[top].items.append(node) }
      return
    }
    guard frames[top].isAwaitingValue else {
      frames[top].key = node.flatMap { accept(key: $0) }
      frames[top].isAwaitingValue = true
      return
    }
    frames[top].isAwaitingValue = false
    guard let key = frames[top].key, let text = key.text, let node else { return }
    frames[top].pairs.append(
      YAMLNode.Pair(key: text, keyRange: key.range, place: key.place, value: node))
  }

  private mutating func accept(key: YAMLNode) -> YAMLNode? {
    let start = key.range.lowerBound
    guard case .scalar(let text, let style) = key.content else {
      report(.yamlComplexKey, "a key must be a text", at: start)
      return nil
    }
    if text == "<<", style == .plain {
      report(.yamlMergeKey, "merge keys (<<) are not read; write the keys out", at: start)
      return nil
    }
    let bytes = Array(text.utf8)
    let top = frames.count - 1
    if let firstLine = frames[top].firstLines[bytes] {
      report(
        .duplicateKey,
        "key '\(text)' stands on line \(firstLine) and again on line \(key.place.line); "
          + "the first one counts", at: start)
      return nil
    }
    frames[top].firstLines[bytes] = key.place.line
    return key
  }

  /// Puts the file's own bytes back where stand-ins were read, and tells of each scalar once.
  private mutating func restore(
    _ bytes: [UInt8], style: YAMLNode.Style, range: Range<Int>
  ) -> [UInt8] {
    var bytes = bytes
    var isTold = false
    let standIns = source.standIns(in: range)
    guard !standIns.isEmpty else { return bytes }
    let firstLineEnd = source.endOfLine(from: range.lowerBound)
    for standIn in standIns {
      let index = standIn.offset - range.lowerBound
      let isAtItsPlace =
        style == .plain && (standIn.reason == .reservedStart) == (index == 0)
        && index < bytes.count && standIn.offset < firstLineEnd
      guard isAtItsPlace else {
        misplaced.append(standIn)
        continue
      }
      bytes[index] = source.originalByte(at: standIn.offset)
      if !isTold {
        isTold = true
        report(.unquotedText, standIn.note, at: range.lowerBound)
      }
    }
    return bytes
  }
}
