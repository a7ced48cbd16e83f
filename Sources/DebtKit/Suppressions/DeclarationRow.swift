/// A declaration in code that is debt by itself: a call or an attribute that silences a checker, or
/// that says what is still to be done.
struct DeclarationRow: Sendable {
  /// What the arguments say.
  enum Sense {
    /// The rules that are silenced, for the checker of that name.
    case suppression(tool: String)
    /// Text and fields of a marker with that keyword.
    case marker(keyword: String)
  }

  /// The bytes that it starts with, up to the bracket before its arguments.
  let opener: [UInt8]
  let sense: Sense
  /// The languages that have it; empty for all, where no other has the like.
  let languages: Set<String>

  private init(_ opener: String, _ sense: Sense, in languages: Set<String> = []) {
    self.opener = Array(opener.utf8)
    self.sense = sense
    self.languages = languages
  }

  /// The name as an item's text shows it: `@Suppress`, `#[allow]`.
  var name: String {
    let name = opener.dropLast().text
    return name.hasPrefix("#") || name.hasPrefix("[") ? name + "]" : name
  }

  /// The checker whose rules are silenced.
  var tool: String {
    if case .suppression(let tool) = sense { tool } else { "" }
  }

  /// The rows whose arguments stand in parentheses.
  static let calls: [DeclarationRow] = [
    DeclarationRow("@SuppressWarnings(", .suppression(tool: "java")),
    DeclarationRow("@Suppress(", .suppression(tool: "kotlin")),
    DeclarationRow("@file:Suppress(", .suppression(tool: "kotlin")),
    DeclarationRow("#[allow(", .suppression(tool: "rustc")),
    DeclarationRow("#![allow(", .suppression(tool: "rustc")),
    DeclarationRow("#[expect(", .suppression(tool: "rustc")),
    DeclarationRow("[SuppressMessage(", .suppression(tool: "dotnet")),
    DeclarationRow("@TechDebt(", .marker(keyword: "DEBT")),
    DeclarationRow("todo!(", .marker(keyword: "TODO"), in: ["Rust"]),
    DeclarationRow("TodoOrDie(", .marker(keyword: "TODO")),
    DeclarationRow("TODO(", .marker(keyword: "TODO"), in: ["Kotlin", "Python"]),
  ]

  /// The rows that go on to the end of their line: `#pragma warning disable 618`.
  static let lines: [DeclarationRow] = [
    DeclarationRow("#pragma warning disable ", .suppression(tool: "dotnet")),
    DeclarationRow("#pragma clang diagnostic ignored ", .suppression(tool: "clang")),
    DeclarationRow("#pragma GCC diagnostic ignored ", .suppression(tool: "gcc")),
  ]
}
