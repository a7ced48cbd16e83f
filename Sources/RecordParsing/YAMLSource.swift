/// The bytes of one YAML document as libyaml gets them, with the way back to the file's offsets.
///
/// libyaml's marks count characters and stop at a byte it dislikes. So every unreadable byte is
/// replaced by `?` beforehand, and a table leads from characters to bytes.
struct YAMLSource {
  /// The range of the file that holds the document.
  let range: Range<Int>

  /// The line starts of the whole file.
  let lines: LineIndex

  /// The first unreadable byte of each line, with a word for it.
  private(set) var unreadable: [(offset: Int, what: String)] = []

  /// The bytes that stand for others, in order.
  private(set) var standIns: [YAMLStandIn] = []

  private let file: [UInt8]
  private var bytes: [UInt8]
  private var characterStarts: [Int]?

  /// Prepares a part of a file.
  ///
  /// - Complexity: O(*n*) in the part's length.
  init(_ file: [UInt8], range: Range<Int>, lines: LineIndex) {
    self.file = file
    self.range = range
    self.lines = lines
    bytes = Array(file[range])
    replaceUnreadableBytes()
    if bytes.contains(where: { $0 >= 0x80 }) {
      characterStarts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    }
  }

  /// Puts stand-ins into the text in place of those it had.
  mutating func setStandIns(_ standIns: [YAMLStandIn]) {
    for standIn in self.standIns {
      bytes[standIn.offset - range.lowerBound] = file[standIn.offset]
    }
    for standIn in standIns {
      bytes[standIn.offset - range.lowerBound] = YAMLStandIn.replacement
    }
    self.standIns = standIns
  }

  /// Returns the stand-ins that lie in a range of the file.
  ///
  /// - Complexity: O(log *n*) in the number of stand-ins.
  func standIns(in range: Range<Int>) -> ArraySlice<YAMLStandIn> {
    let first = standIns.partition { $0.offset >= range.lowerBound }
    let last = standIns.partition { $0.offset >= range.upperBound }
    return standIns[first..<last]
  }

  /// Returns the document's bytes from a file offset on.
  func bytes(from offset: Int) -> ArraySlice<UInt8> { bytes[(offset - range.lowerBound)...] }

  /// Returns the file's own byte at an offset.
  func originalByte(at offset: Int) -> UInt8 { file[offset] }

  /// Returns the file offset just behind the line of an offset.
  func endOfLine(from offset: Int) -> Int { file.endOfLine(from: offset, in: range) }

  /// Returns the number of the character that begins at a file offset.
  ///
  /// - Complexity: O(log *n*).
  func character(at offset: Int) -> Int {
    let local = offset - range.lowerBound
    guard let characterStarts else { return local }
    return characterStarts.partition { $0 >= local }
  }

  /// Returns the file offset of a character, or the document's end behind the last one.
  func offset(ofCharacter character: Int) -> Int {
    guard let characterStarts else { return min(range.lowerBound + character, range.upperBound) }
    guard character < characterStarts.count else { return range.upperBound }
    return range.lowerBound + characterStarts[character]
  }

  private mutating func replaceUnreadableBytes() {
    var lastLineMarked = -1
    var line = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .lineFeed { line += 1 }
      let (length, what) = UTF8Shape.read(bytes, at: index)
      guard let what else {
        index += length
        continue
      }
      if line != lastLineMarked {
        unreadable.append((range.lowerBound + index, what))
        lastLineMarked = line
      }
      for bad in index..<(index + length) { bytes[bad] = UInt8(ascii: "?") }
      index += length
    }
  }
}
