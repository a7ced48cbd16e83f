/// One run of a ``TextFilter`` over the bytes of a text.
struct FilterPass {
  /// What has been written so far, always valid UTF-8.
  private(set) var output: [UInt8] = []
  private let blanks: TextFilter.Blanks
  /// The last scalar written; the neighbour of an invisible one is what the reader sees.
  private var previous: Unicode.Scalar?
  private var swallowsSpaces = false

  init(blanks: TextFilter.Blanks, capacity: Int) {
    self.blanks = blanks
    output.reserveCapacity(capacity + 16)
  }

  /// Filters all bytes into ``output``.
  mutating func run(over bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let step = UTF8Decoding.step(in: bytes, at: index)
      let start = index
      index += step.length
      switch step {
      case .invalid(let byte):
        spell(byte)
      case .scalar(let scalar, _):
        var next: Unicode.Scalar?
        if scalar.value > 0xFF, index < bytes.count,
          case .scalar(let follower, _) = UTF8Decoding.step(in: bytes, at: index)
        {
          next = follower
        }
        switch scalar {
        case "\r":
          let endsLine = index < bytes.count && bytes[index] == UInt8(ascii: "\n")
          carriageReturn(endsLine: endsLine)
        case "\n": lineFeed()
        case "\t": tab()
        case " " where swallowsSpaces: break
        default:
          if scalar.value < 0x20 || scalar.value == 0x7F {
            spell(UInt8(truncatingIfNeeded: scalar.value))
          } else if scalar.isInvisible, !scalar.isWanted(after: previous, before: next) {
            put([], showing: ">")
            Hexadecimal.writeName(of: scalar, to: &output)
          } else {
            swallowsSpaces = false
            previous = scalar
            for offset in start..<index { output.append(bytes[offset]) }
          }
        }
      }
    }
  }

  private mutating func put(_ bytes: [UInt8], showing last: Unicode.Scalar) {
    swallowsSpaces = false
    output += bytes
    previous = last
  }

  private mutating func spell(_ byte: UInt8) {
    put(Array("\\x".utf8), showing: "0")
    Hexadecimal.write(byte, to: &output)
  }

  private mutating func lineFeed() {
    switch blanks {
    case .escaped: put(Array("\\n".utf8), showing: "n")
    case .flattened: flatten()
    case .kept, .verbatim: put([UInt8(ascii: "\n")], showing: "\n")
    }
  }

  private mutating func tab() {
    switch blanks {
    case .escaped: put(Array("\\t".utf8), showing: "t")
    case .flattened: flatten()
    case .kept: put(Array("    ".utf8), showing: " ")
    case .verbatim: put([UInt8(ascii: "\t")], showing: "\t")
    }
  }

  private mutating func carriageReturn(endsLine: Bool) {
    switch blanks {
    case .verbatim: put([UInt8(ascii: "\r")], showing: "\r")
    case .kept where endsLine, .flattened where endsLine: break
    default: put(Array("\\r".utf8), showing: "r")
    }
  }

  /// Writes one space for a run of blanks in which at least one is no space.
  private mutating func flatten() {
    if output.last != UInt8(ascii: " ") { output.append(UInt8(ascii: " ")) }
    previous = " "
    swallowsSpaces = true
  }
}
