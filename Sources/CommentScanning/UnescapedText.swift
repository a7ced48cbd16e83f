/// The text of some JSON strings, one behind the other, that knows where in the file its bytes come from.
struct UnescapedText {
  /// The text; escapes beyond ASCII are a `?`, which no delimiter holds.
  private(set) var bytes: [UInt8] = []

  /// Where stretches of the text that hold no escape begin: in the text and in the file.
  private var stretches: [(text: Int, file: Int)] = []

  /// Unescapes the strings at these places of `view`.
  init(_ view: ByteView, _ strings: [Range<Int>]) {
    for string in strings {
      stretches.append((bytes.count, string.lowerBound))
      var index = string.lowerBound
      while index < string.upperBound {
        guard view[index] == 0x5C else {
          bytes.append(view[index])
          index += 1
          continue
        }
        bytes.append(UnescapedText.byte(escapedBy: view[index + 1]))
        index += view[index + 1] == 0x75 ? 6 : 2
        stretches.append((bytes.count, min(index, string.upperBound)))
      }
    }
  }

  /// The place in the file of the byte at `offset` of the text.
  func place(of offset: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return stretches[low - 1].file + offset - stretches[low - 1].text
  }

  private static func byte(escapedBy letter: UInt8) -> UInt8 {
    switch letter {
    case 0x6E: 0x0A
    case 0x74: 0x09
    case 0x72: 0x0D
    case 0x62, 0x66: 0x20
    case 0x75: 0x3F
    default: letter
    }
  }
}
