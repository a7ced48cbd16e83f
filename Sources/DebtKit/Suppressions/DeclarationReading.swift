/// The text and the fields that the arguments of a declaration give: `@TechDebt(description = "…",
/// ticket = "PAY-12")`.
struct DeclarationReading {
  private(set) var text = ""
  private(set) var draft: MarkerDraft

  private static let texts = ["description", "comment", "message", "text", "title"]

  init(_ call: CallArguments, settings: MarkerSettings, at position: Position) {
    draft = MarkerDraft(settings: settings)
    for argument in call.arguments {
      guard let name = argument.name else {
        if text.isEmpty, argument.isText { text = argument.value }
        continue
      }
      if Self.texts.contains(name) {
        text = argument.value
      } else {
        draft.take(
          DialectKey.read(name, argument.value, settings: settings), by: .declaration, at: position)
      }
    }
    readLink(settings, at: position)
  }

  /// Takes the issue that starts the text: `todo!("#1603: text")`.
  private mutating func readLink(_ settings: MarkerSettings, at position: Position) {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon <= 80,
      let link = TicketReference.link(bytes[..<colon].trimmedBytes)
    else { return }
    draft.take(.field(.links, link), by: .leading, at: position)
    text = bytes[(colon + 1)...].trimmedBytes.text
  }
}
