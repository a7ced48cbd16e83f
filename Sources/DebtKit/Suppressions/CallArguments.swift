internal import CommentScanning

/// The arguments of a call or an attribute, as far as they are names and plain literals.
struct CallArguments: Hashable {
  /// An argument, without its quotes.
  struct Argument: Hashable {
    let name: String?
    let value: String
    let isText: Bool
  }

  private(set) var arguments: [Argument] = []
  /// The offset after the closing bracket.
  private(set) var end: Int

  /// The most bytes of arguments that are read.
  private static let limit = 4000

  /// Reads the arguments behind an opening parenthesis.
  ///
  /// - Returns: nil where no closing one follows within the limit.
  init?(in view: ByteView, from start: Int) {
    end = start
    var depth = 0
    var quote: UInt8?
    var pieceStart = start
    var pieces: [Range<Int>] = []
    var index = start
    let stop = min(view.count, start + Self.limit)
    while true {
      guard index < stop else { return nil }
      let byte = view[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ",") where depth == 0:
          pieces.append(pieceStart..<index)
          pieceStart = index + 1
        default: break
        }
        if depth < 0 { break }
      }
      index += 1
    }
    pieces.append(pieceStart..<index)
    end = index + 1
    arguments = pieces.flatMap { Self.read(view.bytes($0)[...].trimmedBytes) }
  }

  /// The value of the first argument with one of some names.
  func value(of names: String...) -> String? {
    arguments.first { $0.name.map(names.contains) == true }?.value
  }

  /// Reads one argument; a list of literals is several.
  private static func read(_ bytes: ArraySlice<UInt8>) -> [Argument] {
    guard let first = bytes.first else { return [] }
    let name = bytes.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    var rest = bytes[name.endIndex...].trimmedBytes
    let isNamed =
      !name.isEmpty
      && (rest.first == UInt8(ascii: "=")
        || (rest.first == UInt8(ascii: ":") && rest.dropFirst().first != UInt8(ascii: ":")))
    if isNamed {
      rest = rest.dropFirst().trimmedBytes
      return read(rest).map {
        Argument(name: name.text.lowercased(), value: $0.value, isText: $0.isText)
      }
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), bytes.count >= 2 {
      return bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).flatMap {
        read($0.trimmedBytes)
      }
    }
    let isText = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    return [Argument(name: nil, value: QuotedText.unquoted(bytes), isText: isText)]
  }
}
