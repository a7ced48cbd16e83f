/// Something in a record that could not be read as written: data with a place, never a stop.
package struct RecordProblem: Sendable, Equatable, CustomStringConvertible {
  /// How much a problem matters.
  package enum Level: Sendable, Equatable {
    /// Something was not read.
    case error
    /// Everything was read, though not every other tool would.
    case note
  }

  /// The kinds of problem, whose raw values are stable names.
  package enum Code: String, Sendable, CaseIterable {
    /// The opening fence has no closing one.
    case unclosedFrontMatter = "unclosed-front-matter"
    /// The front matter is longer than its limit.
    case frontMatterTooLarge = "front-matter-too-large"
    /// The document is longer than its limit.
    case yamlTooLarge = "yaml-too-large"
    /// Collections stand deeper in each other than the limit.
    case yamlTooDeep = "yaml-too-deep"
    /// The document holds more values than its limit.
    case yamlTooManyNodes = "yaml-too-many-nodes"
    /// More problems were found than are told.
    case yamlTooManyProblems = "yaml-too-many-problems"
    /// The text is not YAML here.
    case yamlSyntax = "yaml-syntax"
    /// A tab stands where spaces indent.
    case yamlTab = "yaml-tab"
    /// A value carries an anchor.
    case yamlAnchor = "yaml-anchor"
    /// An alias stands for a value.
    case yamlAlias = "yaml-alias"
    /// A value carries a tag.
    case yamlTag = "yaml-tag"
    /// A merge key stands among the keys.
    case yamlMergeKey = "yaml-merge-key"
    /// A key is no text.
    case yamlComplexKey = "yaml-complex-key"
    /// A second document follows.
    case yamlSeveralDocuments = "yaml-several-documents"
    /// A key stands twice in one mapping.
    case duplicateKey = "duplicate-key"
    /// A byte is not UTF-8 or not allowed in YAML.
    case unreadableByte = "unreadable-byte"
    /// A text was read that strict YAML wants quoted.
    case unquotedText = "unquoted-text"
    /// The markdown is longer than its limit.
    case bodyTooLarge = "body-too-large"
    /// Quotes and lists stand deeper in each other than the limit.
    case bodyTooDeep = "body-too-deep"
    /// A paragraph holds more brackets than the limit.
    case bodyTooManyBrackets = "body-too-many-brackets"
    /// The markdown parser gave up.
    case bodyUnreadable = "body-unreadable"
  }

  /// The kind of problem.
  package let code: Code

  /// One lower-case line that says what is wrong and how to cure it.
  package let message: String

  /// The place where the problem begins.
  package let place: Place

  /// How much the problem matters: everything but `unquotedText` lost something.
  package var level: Level { code == .unquotedText ? .note : .error }

  /// The problem with its line and column, for people.
  package var description: String { "\(place.line):\(place.column): \(message)" }

  /// Creates a problem.
  package init(_ code: Code, _ message: String, at place: Place) {
    self.code = code
    self.message = message
    self.place = place
  }
}
