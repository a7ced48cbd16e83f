import CommentScanning

/// The keywords by their first letter, for a quick look at the first word of a comment line.
struct KeywordTable {
  /// A keyword as bytes.
  struct Entry {
    let keyword: Keyword
    let letters: [UInt8]
  }

  /// A keyword found in bytes.
  struct Match {
    let keyword: Keyword
    let length: Int
    let urgency: Int
    let isUpperCase: Bool
    let isLowerCase: Bool
  }

  private let byLetter: [[Entry]]

  init(_ keywords: [Keyword]) {
    var byLetter = [[Entry]](repeating: [], count: 256)
    // The longest first, so that no keyword hides one that it begins.
    for keyword in keywords.sorted(by: { $0.word.utf8.count > $1.word.utf8.count }) {
      let letters = keyword.word.utf8.map(\.upper)
      guard let first = letters.first else { continue }
      let entry = Entry(keyword: keyword, letters: letters)
      byLetter[Int(first)].append(entry)
      if first.isLetter { byLetter[Int(first | 0x20)].append(entry) }
    }
    self.byLetter = byLetter
  }

  /// Whether a keyword can start with a byte.
  func canStart(with byte: UInt8) -> Bool { !byLetter[Int(byte)].isEmpty }

  /// Finds the keyword that starts at an index, in any case, with its urgency letters.
  func match(in view: ByteView, at start: Int, before end: Int) -> Match? {
    for entry in byLetter[Int(view[start])] {
      let length = entry.letters.count
      guard start + length <= end,
        entry.letters.indices.allSatisfy({ entry.letters[$0] == view[start + $0].upper })
      else { continue }
      return measured(entry, in: view, at: start, before: end)
    }
    return nil
  }

  private func measured(_ entry: Entry, in view: ByteView, at start: Int, before end: Int) -> Match
  {
    var stop = start + entry.letters.count
    let last = view[stop - 1]
    while last.isLetter, stop < end, view[stop] == last { stop += 1 }
    let isUpper = (start..<stop).allSatisfy { view[$0] == view[$0].upper }
    let isLower = (start..<stop).allSatisfy { !(0x41...0x5A).contains(view[$0]) }
    return Match(
      keyword: entry.keyword, length: stop - start,
      urgency: stop - start - entry.letters.count, isUpperCase: isUpper, isLowerCase: isLower)
  }
}
