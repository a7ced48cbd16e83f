import CommentScanning

@testable import DebtKit

extension MarkerScan {
  /// Scans a text of a language.
  static func of(
    _ text: String, language: String = "C", settings: MarkerSettings = MarkerSettings()
  ) -> MarkerScan {
    of(Array(text.utf8), language: language, settings: settings)
  }

  /// Scans the bytes of a language.
  static func of(
    _ bytes: [UInt8], language: String = "C", settings: MarkerSettings = MarkerSettings()
  ) -> MarkerScan {
    let language = Language(named: language) ?? .generic
    return ByteView.with(bytes) { view in
      let (comments, code) = CommentScanner.commentsAndCode(in: view, language: language)
      let stretches = CodeStretches(ranges: code, language: language)
      return MarkerScanner(settings: settings).scan(
        view, comments: comments, code: settings.suppressions ? stretches : nil)
    }
  }

  /// The markers, one a line, then the problems' codes with their places.
  var summary: String {
    (markers.map(\.summary) + problems.map(\.summary)).joined(separator: "\n")
  }
}

extension Marker {
  /// Keyword, attributes, words, what is unread, and the text: `TODO owner=@ana due=2027-01-31 | text`.
  var summary: String {
    let urgent = urgency > 0 ? ["+\(urgency)"] : []
    let parts =
      [keyword] + urgent + attributes.map(\.summary)
      + words.map { $0.from == .text ? "word?=\($0.text)" : "word=\($0.text)" }
      + unread.map { "unread=\($0)" }
    return parts.joined(separator: " ") + " | " + text.replacing("\n", with: " ¶ ")
  }
}

extension MarkerAttribute {
  /// `due=2027-01-31`, with `~` before a guess.
  var summary: String {
    let name =
      switch key {
      case .field(let field): field.rawValue
      case .extra(let key): key
      }
    return (from == .guess ? "~" : "") + name + "=" + value.text
  }
}

extension FileProblem {
  /// `! malformed-date 1:6`.
  var summary: String {
    "! \(code.rawValue) \(line ?? 0):\(column ?? 0)"
  }
}
