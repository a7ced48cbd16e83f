internal import DebtKit

/// The words in which reports for people speak of a change.
extension ReportStyle {
  /// The keyword and the first line of the text.
  func caption(_ standing: LedgerEvent.Standing) -> StyledText {
    let title = title(standing)
    guard let keyword = standing.keyword else { return title }
    return "\(text(keyword), .keyword) \(title)"
  }

  private func title(_ standing: LedgerEvent.Standing) -> StyledText {
    let title = standing.title
    if title.isEmpty { return StyledText("(no text)", .muted) }
    // The first line of a longer text often ends in the middle of a sentence.
    return "\(text(title))\(title.utf8.count < standing.text.utf8.count ? " …" : "", .muted)"
  }

  /// The place where an item stands, `path:line`.
  func place(_ standing: LedgerEvent.Standing) -> StyledText {
    ScanSummary.location(Place(standing.file, line: standing.line), self)
  }

  /// The name of whoever wrote a commit, or what is known of them.
  func name(_ person: CommitEvents.Person) -> SafeText {
    text([person.name, person.email].first { !$0.isEmpty } ?? "–")
  }

  /// Names above this width do not push everything else to the right.
  var widestAuthor: Int { min(20, layout.columns.map { $0 / 5 } ?? .max) }

  /// What a change says in a word or two: how it was paid, how sure the match is, why.
  func notes(_ event: LedgerEvent, _ ids: ShortIDs) -> StyledText {
    var notes: [StyledText] = []
    if let how = event.how { notes.append(StyledText(how.words, .muted)) }
    if let why = event.why { notes.append(StyledText(why, .muted)) }
    if event.confidence < 1 {
      // What is not certain is never rounded to certainty.
      let confidence = NumberText.decimal(min(event.confidence, 0.99))
      notes.append("\("~", .warning)\(confidence, .muted)")
    }
    if let resembles = event.resembles {
      notes.append("\("like ", .muted)\(text(ids.short(resembles)), .id)")
    }
    return notes.joined(separator: ", ")
  }

  /// What an event changed in an item: its place, keyword, text and fields; nothing where nothing is
  /// left to say.
  func changes(in event: LedgerEvent) -> StyledText {
    var parts: [StyledText] = []
    if let from = event.from {
      if from.pathBytes != event.standing.pathBytes {
        parts.append("\("from ", .muted)\(place(from))")
      } else if event.kind == .moved {
        parts.append("\("from line ", .muted)\(from.line)")
      }
      parts += wording(from, event.standing)
    }
    parts += event.fields.map { field in
      let (old, new) = (values(field.old), values(field.new))
      return "\(text(field.name), .muted) \(old)\(Self.arrow)\(new)"
    }
    return parts.joined(separator: ", ")
  }

  /// The sign between what was and what is.
  static let arrow = StyledText(" → ", .muted)

  private func wording(
    _ old: LedgerEvent.Standing, _ new: LedgerEvent.Standing
  ) -> [StyledText] {
    var parts: [StyledText] = []
    if let before = old.keyword, let after = new.keyword, before != after {
      parts.append("\(text(before), .keyword)\(Self.arrow)\(text(after), .keyword)")
    }
    if old.title != new.title {
      parts.append("\("was ", .muted)“\(text(old.title))”")
    } else if old.text != new.text {
      parts.append(StyledText("reworded after its first line", .muted))
    }
    return parts
  }

  private func values(_ texts: [String]) -> StyledText {
    texts.isEmpty ? StyledText("–", .muted) : StyledText(text(texts.joined(separator: ", ")))
  }
}

extension LedgerEvent.Standing {
  /// The first line of the text.
  var title: String {
    let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    return String(text[..<end])
  }
}

extension LedgerEvent {
  /// Why both sides are one item, where the rest of the line does not say it already.
  var why: SafeText? {
    switch reason {
    case .revert: "by a revert"
    case .renamedPath, .movedFile: kind == .moved ? "renamed" : nil
    case .sameLink: "same link"
    case .sameFingerprint: "same text"
    case .trailer: "by a trailer"
    case .sameID, .sameText, .sameHunk, .similar, .paidWithFile, nil: nil
    }
  }
}

extension LedgerEvent.Payment {
  var words: SafeText {
    switch self {
    case .withCode: "with code"
    case .withFile: "with its file"
    case .commentOnly: "comment only"
    case .declared: "declared"
    }
  }
}

extension LedgerEvent.Kind {
  /// The sign before a change, and its look.
  var sign: StyledText {
    switch self {
    case .opened: StyledText("+", .warning)
    case .paid: StyledText("-", .good)
    case .edited: StyledText("~", .strong)
    case .moved: StyledText(">", .muted)
    case .reopened: StyledText("^", .warning)
    case .accepted: StyledText("=", .muted)
    }
  }

  /// The kind as reports for people call it.
  var word: SafeText { SafeText(trusted: rawValue) }
}
