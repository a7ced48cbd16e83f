/// An ending that several languages share: the file's first lines decide.
struct LanguageFamily: Sendable {
  /// A language of the family and what its lines begin with.
  struct Member: Sendable {
    /// The name of the language.
    var name: String
    /// Beginnings of lines, blanks left out, that speak for the language.
    var clues: [String]

    /// Creates a member.
    init(_ name: String, _ clues: [String] = []) {
      self.name = name
      self.clues = clues
    }
  }

  /// The shared ending, lower-case without the dot.
  var ending: String
  /// The languages; most lines win, and the first one where there are equally many.
  var members: [Member]
}
