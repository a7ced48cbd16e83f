/// The entries of records' `covers:`, which make markers sites of a record without an edit.
///
/// An entry is the id of a marker, or the first 8 letters or more of one, or `text:` and the
/// marker's whole text.
struct Covers {
  /// One entry of one record.
  struct Entry: Hashable {
    let item: Int
    let text: String
  }

  private static let leastLetters = 8
  private static let textMark = "text:"

  private var byText: [String: Entry] = [:]
  private var byPrefix: [String: Entry] = [:]
  /// The lengths that the prefixes have.
  private var lengths: Set<Int> = []
  /// Entries in the order written, and whether a marker fitted.
  private(set) var entries: [Entry] = []
  private var matched: Set<Entry> = []

  /// Adds the entries of a record; of two records that name one marker the first has it.
  mutating func add(_ texts: [String], of item: Int) {
    for text in texts {
      let entry = Entry(item: item, text: text)
      entries.append(entry)
      if text.hasPrefix(Self.textMark) {
        let whole = NormalisedText(Array(text.utf8).dropFirst(Self.textMark.utf8.count).text).text
        if byText[whole] == nil { byText[whole] = entry }
      } else if text.utf8.count >= Self.leastLetters {
        let prefix = text.lowercased()
        if byPrefix[prefix] == nil { byPrefix[prefix] = entry }
        lengths.insert(prefix.utf8.count)
      }
    }
  }

  /// Finds the record that covers a marker, and remembers that its entry fits.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  mutating func item(covering marker: Marker, _ fingerprint: ItemID) -> Int? {
    guard !entries.isEmpty else { return nil }
    var found = byText[NormalisedText(marker.text).text]
    for length in lengths {
      guard let entry = byPrefix[String(fingerprint.description.prefix(length))] else { continue }
      if entry.item < found?.item ?? .max { found = entry }
    }
    guard let found else { return nil }
    matched.insert(found)
    return found.item
  }

  /// The entries that no marker fitted, in the order written.
  var unmatched: [Entry] { entries.filter { !matched.contains($0) } }
}
