/// The one filter between a text of the repository and a person who reads it.
///
/// What would act instead of being read is spelt out: a control character as `\x1b` (`\n`, `\r`
/// and `\t` for the three that everybody knows), a byte that is not UTF-8 as `\xff`, any other
/// invisible or direction-changing character as `<U+202E>`. A backslash is left alone: the result
/// is for eyes, JSON is for programs. Filtering twice changes nothing.
package struct TextFilter: Sendable {
  /// The treatment of line feeds, carriage returns and tabs.
  package enum Blanks: Sendable {
    /// Spelt out as `\n`, `\r`, `\t`: for paths and names, where each of them is a surprise.
    case escaped
    /// Made one space, with the blanks around: for a text that must stay on one line.
    case flattened
    /// Line feeds stay, a tab is four spaces: for a text that keeps its lines.
    case kept
    /// All three stay as they are: for formats that quote them.
    case verbatim
  }

  private let blanks: Blanks
  private let ci: CIService

  /// Makes a filter for one kind of text and the log that it may end in.
  package init(_ blanks: Blanks, ci: CIService = .none) {
    self.blanks = blanks
    self.ci = ci
  }

  /// Filters a string.
  ///
  /// - Complexity: O(n); a printable ASCII string is returned as it is.
  package func callAsFunction(_ text: String) -> SafeText {
    needsNothing(text.utf8.span) ? SafeText(trusted: text) : filtered(Array(text.utf8))
  }

  /// Filters bytes that may be no UTF-8.
  ///
  /// - Complexity: O(n).
  package func callAsFunction(_ bytes: [UInt8]) -> SafeText {
    needsNothing(bytes.span)
      ? SafeText(trusted: String(decoding: bytes, as: UTF8.self)) : filtered(bytes)
  }

  private func filtered(_ bytes: [UInt8]) -> SafeText {
    var pass = FilterPass(blanks: blanks, capacity: bytes.count)
    pass.run(over: bytes.span)
    return SafeText(trusted: String(decoding: ci.breakingCommands(in: pass.output), as: UTF8.self))
  }

  /// Tells whether the bytes are printable ASCII, without a pair that could open a command.
  private func needsNothing(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard 0x20...0x7E ~= byte else { return false }
      if ci != .none {
        let isPair = byte == previous && (byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":"))
        if isPair || ci == .gitlab && byte == UInt8(ascii: "_") { return false }
      }
      previous = byte
    }
    return true
  }
}
