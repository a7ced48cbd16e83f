/// What the configuration says of markers.
package struct MarkerSettings: Hashable, Sendable {
  /// How a bare word in a marker's parts is read where no record, mailmap or CODEOWNERS knows it.
  package enum BareWord: String, CaseIterable, Sendable {
    case auto
    case owner
    case tag
  }

  /// In which spellings keywords count.
  package enum LetterCase: String, CaseIterable, Sendable {
    /// Upper case, and lower case after `@`.
    case upper
    /// Any case.
    case any
  }

  /// Which lines below a marker go on with its text.
  package enum Continuation: String, CaseIterable, Sendable {
    /// Those that are indented by at least one more space than the keyword.
    case indented
    /// Also those at the keyword's column that start in lower case where a sentence breaks off.
    case sentence
  }

  package var keywords: [Keyword] = Keyword.defaults
  package var bare: BareWord = .auto
  package var letterCase: LetterCase = .upper
  package var continuation: Continuation = .indented
  /// Whether suppressions and declarations in code are collected too.
  package var suppressions = false
  /// The order of day and month in dates such as `10/11/2019`; nil reads only what has one reading.
  package var dateOrder: DateOrder?
  /// Keys of the repository's own schema, which markers may carry beside the fields.
  package var ownKeys: Set<String> = []
  package var fields = FieldReader()
  package var limits = MarkerLimits()

  /// The order of the numbers in a date that ends with its year.
  package enum DateOrder: String, CaseIterable, Sendable {
    case monthFirst = "mdy"
    case dayFirst = "dmy"
  }

  package init() {}
}

/// How much of one file the scanner takes in; what a limit cuts is a problem.
package struct MarkerLimits: Hashable, Sendable {
  /// Markers in a file.
  package var items = 100_000
  /// Bytes between the parentheses or brackets of one marker.
  package var partsBytes = 2000
  /// Attributes and words of one marker.
  package var attributes = 64
  /// Lines of one marker's text.
  package var textLines = 200
  /// Bytes of one line of a marker.
  package var lineBytes = 65_536

  package init() {}
}
