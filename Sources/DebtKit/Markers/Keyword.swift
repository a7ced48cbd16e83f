/// A word that makes a comment a marker.
package struct Keyword: Hashable, Sendable {
  /// The word, upper-case.
  package let word: String
  /// The kind of debt that the word stands for, or nil.
  package let kind: String?
  /// Whether `@word` in lower case counts too.
  package let allowsLowerCaseAfterAt: Bool

  package init(_ word: String, kind: String? = nil, allowsLowerCaseAfterAt: Bool = false) {
    self.word = word
    self.kind = kind
    self.allowsLowerCaseAfterAt = allowsLowerCaseAfterAt
  }

  /// The keywords without configuration.
  package static let defaults: [Keyword] = [
    Keyword("DEBT", allowsLowerCaseAfterAt: true),
    Keyword("TODO", allowsLowerCaseAfterAt: true),
    Keyword("FIXME", kind: "code", allowsLowerCaseAfterAt: true),
    Keyword("HACK", kind: "code", allowsLowerCaseAfterAt: true),
    Keyword("XXX", kind: "code", allowsLowerCaseAfterAt: true),
    Keyword("BUG", kind: "code"),
    Keyword("OPTIMIZE", kind: "code"),
    Keyword("REFACTOR", kind: "design"),
    Keyword("WORKAROUND", kind: "code"),
    Keyword("KLUDGE", kind: "code"),
    Keyword("DEPRECATED", kind: "dependency"),
    Keyword("TEMP", kind: "code"),
  ]
}
