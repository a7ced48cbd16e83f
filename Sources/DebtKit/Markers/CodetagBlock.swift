/// The fields of a codetag (PEP 350, pycodetags): `<MDE,CLE 2027-01-31 w14 p2 category=math>`.
struct CodetagBlock {
  /// What one word of the block says, and where it stands.
  typealias Entry = (index: Int, reading: PartReading)

  /// The index of `<`.
  let start: Int
  let entries: [Entry]

  /// Reads the block that ends a text; nil where the brackets hold anything else.
  ///
  /// Initials alone could be a placeholder: a day, a priority, a week or a key must stand with them.
  init?(in text: ArraySlice<UInt8>, settings: MarkerSettings) {
    guard text.last == UInt8(ascii: ">") else { return nil }
    let window = text.dropLast().suffix(settings.limits.partsBytes)
    guard let open = window.lastIndex(of: UInt8(ascii: "<")),
      !window[open...].contains(UInt8(ascii: ">")),
      open == text.startIndex || text[open - 1].isBlank
    else { return nil }
    var entries: [Entry] = []
    var names = 0
    for word in text[(open + 1)..<(text.endIndex - 1)].split(whereSeparator: \.isBlank) {
      if let reading = Self.field(word, settings: settings) {
        entries.append((word.startIndex, reading))
      } else if entries.isEmpty, let owners = Self.owners(word) {
        entries += owners
        names += owners.count
      } else {
        return nil
      }
    }
    guard entries.count > names else { return nil }
    start = open
    self.entries = entries
  }

  private static func field(_ word: ArraySlice<UInt8>, settings: MarkerSettings) -> PartReading? {
    if let day = PartReader(settings: settings).date(word) { return day }
    if let length = DialectKey.length(in: word), length < word.count {
      let mark = word[word.startIndex + length]
      let value = word.dropFirst(length + 1)
      guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: ":"), !value.isEmpty,
        value.first != UInt8(ascii: "/")
      else { return nil }
      let key = word.prefix(length).text
      let known = DialectKey.target(of: key, settings: settings) != nil
      let text = QuotedText.unquoted(value)
      return known
        ? DialectKey.read(key, text, settings: settings) : .extra("x-" + key.lowercased(), text)
    }
    let number = word.dropFirst()
    guard let first = number.first, first.isDigit, number.count <= 6,
      number.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    switch word.first {
    case UInt8(ascii: "p"): return .extra("x-priority", number.text)
    case UInt8(ascii: "i"): return .extra("x-iteration", number.text)
    case UInt8(ascii: "w"): return .extra("x-week", number.text)
    default: return nil
    }
  }

  /// Reads `MDE,CLE` or `ana`: the first is the owner, the others are kept beside.
  private static func owners(_ word: ArraySlice<UInt8>) -> [Entry]? {
    let names = word.split(separator: UInt8(ascii: ","))
    guard !names.isEmpty, names.count <= 8,
      names.allSatisfy({ $0.first?.isLetter == true && PartReader.isOwnerName($0) })
    else { return nil }
    return names.enumerated().map { number, name in
      let reading: PartReading =
        number == 0 ? .field(.owner, name.text) : .extra("x-owner", name.text)
      return (name.startIndex, reading)
    }
  }
}
