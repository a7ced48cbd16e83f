/// The attributes inside a line of text.
///
/// What is unmistakable leaves the text wherever it stands: `due:2027-01-31`, `[due:: 2027-01-31]`,
/// `📅 2027-01-31`, `<MDE 2027-01-31>` at the end. What could be a word of the sentence leaves it
/// only in the run of attributes that ends the line: `+tag`, `@context`, `status:open`. A URL is a
/// link and stays in the text, as does `/ana` at the end.
struct BodyAttributes {
  var draft: MarkerDraft
  let line: LineText
  let settings: MarkerSettings
  /// Ranges of the line that leave the text.
  private var taken: [Range<Int>] = []

  init(draft: MarkerDraft, line: LineText, settings: MarkerSettings) {
    self.draft = draft
    self.line = line
    self.settings = settings
  }

  /// Reads the attributes from an index on and returns the text that remains, trimmed.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  mutating func read(from start: Int) -> [UInt8] {
    let end = line.bytes[start...].trimmedBytes.endIndex
    guard line.bytes[start..<end].contains(where: Self.isTelling) else {
      return Array(line.bytes[start..<end].trimmedBytes)
    }
    let textEnd = block(from: start, to: end) ?? end
    let words = words(from: start, to: textEnd)
    spans(words)
    endingRun(words)
    return remaining(from: start, to: textEnd)
  }

  private static func isTelling(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/") || byte == 0xE2 || byte == 0xF0
  }

  /// Reads a codetag's fields, `<…>`, at the end; returns where they start.
  private mutating func block(from start: Int, to end: Int) -> Int? {
    guard let block = CodetagBlock(in: line.bytes[start..<end], settings: settings) else {
      return nil
    }
    for entry in block.entries {
      draft.take(
        entry.reading, by: .block, bareDay: .created, at: line.position(entry.index))
    }
    return block.start
  }

  private func words(from start: Int, to end: Int) -> [Range<Int>] {
    line.bytes[start..<end].split(whereSeparator: \.isBlank).map { $0.startIndex..<$0.endIndex }
  }

  /// Reads what is unmistakable anywhere.
  private mutating func spans(_ words: [Range<Int>]) {
    var index = 0
    while index < words.count {
      let count =
        dataview(words, at: index) ?? sign(words, at: index) ?? pair(words[index])
        ?? link(words[index]) ?? 1
      index += count
    }
  }

  /// Reads `[key:: value]` or `(key:: value)`; returns the number of words.
  private mutating func dataview(_ words: [Range<Int>], at index: Int) -> Int? {
    let first = line.bytes[words[index]]
    let closer: UInt8
    switch first.first {
    case UInt8(ascii: "["): closer = UInt8(ascii: "]")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    guard first.dropLast().last == UInt8(ascii: ":") || first.contains(UInt8(ascii: ":")),
      let last = words[index...].prefix(8).first(where: { line.bytes[$0].contains(closer) }),
      let close = line.bytes[last].firstIndex(of: closer)
    else { return nil }
    let inner = line.bytes[(words[index].lowerBound + 1)..<close]
    guard let reading = BracketReader(settings: settings).dataview(inner) else { return nil }
    let position = line.position(words[index].lowerBound)
    guard draft.take(reading, by: .text, at: position) else { return nil }
    let range = words[index].lowerBound..<(close + 1)
    taken.append(range)
    return words[index...].prefix { $0.lowerBound < range.upperBound }.count
  }

  /// Reads a sign of Obsidian Tasks and its value; returns the number of words.
  private mutating func sign(_ words: [Range<Int>], at index: Int) -> Int? {
    let word = line.bytes[words[index]]
    guard let first = word.first, first >= 0x80, let sign = TaskSign(startOf: word) else {
      return nil
    }
    let position = line.position(words[index].lowerBound)
    let rest = word.dropFirst(sign.length)
    if let value = sign.fixedValue {
      guard rest.isEmpty else { return nil }
      draft.take(sign.reading(value), by: .text, at: position)
      taken.append(words[index])
      return 1
    }
    let isApart = rest.isEmpty && index + 1 < words.count
    let value = isApart ? line.bytes[words[index + 1]] : rest
    guard !value.isEmpty, draft.take(sign.reading(value.text), by: .text, at: position) else {
      return nil
    }
    taken.append(words[index].lowerBound..<value.endIndex)
    return isApart ? 2 : 1
  }

  /// Reads `due:2027-01-31`: a key of a day or of an amount of work.
  private mutating func pair(_ word: Range<Int>) -> Int? {
    guard let pair = KeyedWord(line.bytes[word], settings: settings), pair.isUnmistakable else {
      return nil
    }
    guard draft.take(pair.reading, by: .text, at: line.position(word.lowerBound)) else {
      return nil
    }
    taken.append(word)
    return 1
  }

  private mutating func link(_ word: Range<Int>) -> Int? {
    guard let url = URLInText.find(in: line.bytes[word]) else { return nil }
    draft.take(.field(.links, url.text), by: .text, at: line.position(url.startIndex))
    return 1
  }

  /// Reads the run of attributes that ends the line.
  private mutating func endingRun(_ words: [Range<Int>]) {
    var run: [(word: Range<Int>, reading: PartReading?)] = []
    // Both are in the order of the line, so one look at the last range left is enough.
    var left = taken[...]
    for word in words.reversed() {
      while let last = left.last, last.lowerBound >= word.upperBound { left.removeLast() }
      if left.last?.overlaps(word) == true {
        run.append((word, nil))
      } else if let reading = runReading(line.bytes[word]) {
        run.append((word, reading))
      } else {
        break
      }
    }
    let isAttributes = run.contains { line.bytes[$0.word].first != UInt8(ascii: "@") }
    if isAttributes {
      for entry in run.reversed() {
        guard let reading = entry.reading else { continue }
        if draft.take(reading, by: .text, at: line.position(entry.word.lowerBound)) {
          taken.append(entry.word)
        }
      }
    }
    reference(before: run.count, of: words)
  }

  private func runReading(_ word: ArraySlice<UInt8>) -> PartReading? {
    guard let first = word.first, word.count >= 3 else { return nil }
    if first == UInt8(ascii: "+") || first == UInt8(ascii: "@") {
      let name = word.dropFirst()
      let isName = name.first?.isLetter == true && name.allSatisfy(\.isNamePart)
      return isName && name.last != UInt8(ascii: ".") ? .field(.tags, name.text) : nil
    }
    guard let pair = KeyedWord(word, settings: settings), !pair.isUnmistakable,
      case .declarations = pair.reading
    else { return nil }
    return pair.reading
  }

  /// Reads leasot's `/ana` at the end; it may be a path, so it counts only where `ana` is known.
  private mutating func reference(before count: Int, of words: [Range<Int>]) {
    guard let last = words.dropLast(count).last, words.count - count >= 2 else { return }
    let word = line.bytes[last]
    let name = word.dropFirst()
    guard word.first == UInt8(ascii: "/"), name.first?.isLetter == true, name.count <= 40,
      name.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    else { return }
    draft.take(.word(name.text), by: .text, at: line.position(last.lowerBound))
  }

  private func remaining(from start: Int, to end: Int) -> [UInt8] {
    var text: [UInt8] = []
    var index = start
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard range.lowerBound >= index else { continue }
      text += line.bytes[index..<range.lowerBound]
      while text.last?.isBlank == true { text.removeLast() }
      index = range.upperBound
    }
    text += line.bytes[index..<Swift.max(index, end)]
    return Array(text[...].trimmedBytes)
  }
}
