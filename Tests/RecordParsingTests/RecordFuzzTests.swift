import RecordParsing
import TestSupport
import Testing

/// A small generator of repeatable random numbers.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct RecordFuzzTests {
  private static let seeds = [
    "---\ntitle: Split: the billing\nowner: \"@payments\"\ndue: 2027-01-31\npaths: [src/billing/**, 'b']\n"
      + "tags:\n  - a # c\n  - é: {x: [1, 2]}\ntext: |\n  l1\n\n  l2\nx: >-\n  f\n---\n# Title `x` &amp;\n"
      + "- [ ] one (2h)\n  - [x] two\n\n> - [X] three\n\n| a | b |\n|---|---|\n```\n- [ ] no\n```\n",
    "\u{FEFF}---\r\na: @x\r\nb: `y`\r\n...\r\nSetext\r\n===\r\n1. [ ] a\r\n",
  ]

  private static let pieces = [
    "\n", "\r\n", "\t", " ", "  ", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">",
    "#", " #", "&a",
    "*a", "!t", "%", "@", "`", "---", "...", "? ", "<<: ", "\0", "\u{85}", "\u{2028}", "é", "😀",
    "\u{FEFF}", "\\",
    "a: b", "- [ ] ", "- [x] ", "# ", "===", "```", "~~~", "    ", "<!--", "-->", "](", "![",
    "&amp;", "&#0;", "***", "|-|",
  ]

  private func mutate(_ seed: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(seed.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let at = Int.random(in: 0...bytes.count, using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: at)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...9, using: &dice)))
      case 2:
        let from = Int.random(in: 0...bytes.count, using: &dice)
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 12)], at: at)
      default:
        bytes.insert(contentsOf: (Self.pieces.randomElement(using: &dice) ?? "").utf8, at: at)
      }
    }
    return bytes
  }

  /// Checks that every range of a tree lies inside its parent's and its place fits its offset.
  private func check(_ root: YAMLNode, of file: [UInt8], in range: Range<Int>) -> Bool {
    let lines = LineIndex(file)
    var rest = [(node: root, range: range)]
    while let (node, outer) = rest.popLast() {
      guard outer.lowerBound <= node.range.lowerBound, node.range.upperBound <= outer.upperBound,
        lines.place(at: node.range.lowerBound) == node.place
      else { return false }
      if case .scalar(let text, .plain) = node.content, !text.contains(where: \.isWhitespace),
        !text.unicodeScalars.contains("\u{FFFD}"), !text.contains("?"),
        !file[node.range].elementsEqual(text.utf8)
      {
        return false
      }
      rest += (node.items ?? []).map { ($0, node.range) }
      for pair in node.pairs ?? [] {
        guard node.range.lowerBound <= pair.keyRange.lowerBound,
          pair.keyRange.upperBound <= max(pair.keyRange.upperBound, pair.value.range.lowerBound)
        else { return false }
        rest.append((pair.value, node.range))
      }
    }
    return true
  }

  @Test(arguments: 0..<8) func `mutated records never break a reader`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for round in 0..<100 {
      let file = mutate(Self.seeds[round % Self.seeds.count], &dice)
      var yaml = 0..<file.count
      if case .present(let range, let body) = FrontMatter.find(in: file) {
        yaml = range
        #expect(range.upperBound <= body.lowerBound && body.upperBound == file.count)
      }
      for isLenient in [true, false] {
        let document = YAMLReader(isLenient: isLenient).read(file, in: yaml)
        if let root = document.root {
          #expect(check(root, of: file, in: yaml), "\(file.debugText)")
        }
        #expect(document.problems.allSatisfy { (0...file.count).contains($0.place.offset) })
      }
      let body = MarkdownBody.read(file)
      for ticket in body.tickets {
        #expect(file.indices.contains(ticket.place.offset) && file[ticket.place.offset] == 0x5B)
      }
    }
  }

  @Test(arguments: 0..<4) func `an edit of a random record is read back or refused`(seed: UInt64)
    throws
  {
    var dice = Dice(seed: 100 + seed)
    var edits = 0
    for round in 0..<150 {
      let file = mutate(Self.seeds[round % Self.seeds.count], &dice)
      guard case .present(let yaml, _) = FrontMatter.find(in: file) else { continue }
      let root = YAMLReader(isLenient: true).read(file, in: yaml).root
      let keys = (root?.pairs?.map(\.key) ?? []) + ["new"]
      let key = keys.randomElement(using: &dice) ?? "new"
      let texts = (0..<3).map { _ in
        (0..<3).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
      }
      let value: FieldEdit.Value =
        [.scalar(texts[0]), .flowList(texts), .blockList(texts)].randomElement(using: &dice)
        ?? .scalar("")
      do {
        let edit = try FieldEdit.setting(key, to: value, in: file)
        let changed = edit.applied(to: file)
        edits += 1
        #expect(changed.starts(with: file[..<edit.range.lowerBound]))
        #expect(
          changed.suffix(file.count - edit.range.upperBound) == file[edit.range.upperBound...])
        guard case .present(let range, _) = FrontMatter.find(in: changed) else {
          Issue.record("lost the front matter")
          return
        }
        let node = YAMLReader(isLenient: true).read(changed, in: range).root?[key]
        let found = node?.text.map { [$0] } ?? node?.items?.compactMap(\.text)
        if case .scalar(let text) = value {
          #expect(found == [text])
        } else {
          #expect(found == texts)
        }
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    #expect(edits > 20)
  }

  @Test(arguments: [
    ">", "> ", "- ", "* ", "1. ", "[", "](\n", "[]\n", "]([\n", "<a ", "*a **b ", "`a``b",
    "- [ ] a\n", "|",
    "\n",
  ])
  func `a hundred thousand bytes of a mark need little stack and end`(mark: String) {
    let text = String(repeating: mark, count: 100_000 / mark.utf8.count)
    let isRead = onSmallStack {
      let bytes = Array(text.utf8)
      let body = MarkdownBody.read(bytes)
      return body.tickets.count <= bytes.count
    }
    #expect(isRead == true)
  }
}

extension [UInt8] {
  fileprivate var debugText: String { String(decoding: self, as: UTF8.self).debugDescription }
}
