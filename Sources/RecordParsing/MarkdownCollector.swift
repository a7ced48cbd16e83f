import CMD4C

/// The receiver of md4c's callbacks for one text.
///
/// A class, because C code carries a reference to it while the parser runs.
final class MarkdownCollector {
  /// A text that is being gathered, with the file offset where it begins.
  struct Gathered {
    var offset: Int
    var text: [UInt8] = []
    var isChecked = false
    var depth = 0
  }

  /// The first heading with a text.
  private(set) var heading: (offset: Int, text: String)?

  /// The tickets so far.
  private(set) var tickets: [Gathered] = []

  private let start: Int
  private var base: UnsafeRawPointer?
  private var size = 0
  private var containers = 0
  private var lists = 0

  /// What an open list item can still become.
  private enum ItemState {
    /// Nothing of the item was read yet.
    case fresh
    /// The item is a ticket, whose text is being gathered.
    case ticket(Int)
    /// What follows belongs to no ticket.
    case done
  }

  /// The open list items, the innermost last.
  private var openItems: [ItemState] = []
  private var openHeading: Gathered?

  /// Creates a collector of a text that begins at a file offset.
  init(start: Int) {
    self.start = start
  }

  /// Runs md4c over a text; returns its result, 0 for success.
  func run(over bytes: UnsafeRawBufferPointer) -> Int32 {
    guard let address = bytes.baseAddress, let size = UInt32(exactly: bytes.count) else { return 0 }
    base = address
    self.size = bytes.count
    defer { base = nil }
    var parser = MD_PARSER()
    // No automatic links: they change no text and cost time. No task lists: md4c misses the box
    // of an item that follows a quote in a list, so boxes are found in `beginTicket`.
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)
    parser.enter_block = { type, detail, collector in
      MarkdownCollector.from(collector)?.enter(type, detail: detail)
      return 0
    }
    parser.leave_block = { type, _, collector in
      MarkdownCollector.from(collector)?.leave(type)
      return 0
    }
    parser.enter_span = { _, _, collector in
      MarkdownCollector.from(collector)?.enterSpan()
      return 0
    }
    parser.leave_span = { _, _, _ in 0 }
    parser.text = { type, text, size, collector in
      MarkdownCollector.from(collector)?.add(type, text: text, size: Int(size))
      return 0
    }
    return withExtendedLifetime(self) {
      md_parse(
        address.assumingMemoryBound(to: CChar.self), size, &parser,
        Unmanaged.passUnretained(self).toOpaque())
    }
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> MarkdownCollector? {
    pointer.map { Unmanaged<MarkdownCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  private func enter(_ type: MD_BLOCKTYPE, detail: UnsafeMutableRawPointer?) {
    if type != MD_BLOCK_P { endText() }
    switch type {
    case MD_BLOCK_QUOTE:
      containers += 1
    case MD_BLOCK_UL, MD_BLOCK_OL:
      containers += 1
      lists += 1
    case MD_BLOCK_LI:
      openItems.append(.fresh)
    case MD_BLOCK_H:
      let level = detail?.load(as: MD_BLOCK_H_DETAIL.self).level
      if level == 1, containers == 0, heading == nil { openHeading = Gathered(offset: -1) }
    default:
      break
    }
  }

  private func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_QUOTE:
      containers -= 1
    case MD_BLOCK_UL, MD_BLOCK_OL:
      containers -= 1
      lists -= 1
    case MD_BLOCK_LI:
      _ = openItems.popLast()
    case MD_BLOCK_P:
      endText()
    case MD_BLOCK_H:
      if let gathered = openHeading, gathered.offset >= 0 {
        let text = gathered.text.flattened
        if !text.isEmpty { heading = (gathered.offset, text) }
      }
      openHeading = nil
    default:
      break
    }
  }

  private func enterSpan() {
    // A box that is emphasised or a link is none.
    if case .fresh = openItems.last { endText() }
  }

  private func endText() {
    if !openItems.isEmpty { openItems[openItems.count - 1] = .done }
  }

  /// Makes the innermost item a ticket if its text begins with a box and goes on, as GitHub asks.
  private func beginTicket(at text: UnsafePointer<CChar>) {
    guard let base, let offset = offset(of: text) else { return endText() }
    let box = UnsafeRawBufferPointer(start: base, count: size)[(offset - start)...].prefix(4)
    let bytes = Array(box)
    let marks = Array(" xX".utf8)
    guard bytes.count == 4, bytes[0] == UInt8(ascii: "["), marks.contains(bytes[1]),
      bytes[2] == UInt8(ascii: "]"), bytes[3].isBlank
    else { return endText() }
    openItems[openItems.count - 1] = .ticket(tickets.count)
    tickets.append(Gathered(offset: offset, isChecked: bytes[1] != .space, depth: lists - 1))
  }

  private func add(_ type: MD_TEXTTYPE, text: UnsafePointer<CChar>?, size: Int) {
    guard let text else { return }
    if case .fresh = openItems.last { beginTicket(at: text) }
    var ticket: Int?
    if case .ticket(let index) = openItems.last { ticket = index }
    let isHeading = openHeading != nil
    guard isHeading || ticket != nil else { return }
    let raw = UnsafeRawBufferPointer(start: text, count: size)
    let piece: [UInt8] =
      switch type {
      case MD_TEXT_NULLCHAR: Array("\u{FFFD}".utf8)
      case MD_TEXT_BR, MD_TEXT_SOFTBR: [.space]
      case MD_TEXT_ENTITY: MarkdownEntity.decode(raw)
      case MD_TEXT_HTML: []
      default: Array(raw)
      }
    if isHeading {
      if openHeading?.offset == -1, let offset = offset(of: text) { openHeading?.offset = offset }
      openHeading?.text += piece
    } else if let ticket {
      tickets[ticket].text += piece
    }
  }

  /// Returns a pointer's file offset, or nil for a text of md4c's own.
  private func offset(of text: UnsafePointer<CChar>) -> Int? {
    guard let base else { return nil }
    let distance = UnsafeRawPointer(text) - base
    return distance >= 0 && distance < size ? start + distance : nil
  }
}

extension [UInt8] {
  /// The text on one line: every run of blanks and line ends is one space, none at the ends.
  var flattened: String {
    let words = split { $0.isBlank || $0 == .lineFeed || $0 == .carriageReturn }
    return String(decoding: Array(words.joined(separator: [UInt8.space])), as: UTF8.self)
  }
}
