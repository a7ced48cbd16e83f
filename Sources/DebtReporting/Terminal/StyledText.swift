/// A line of safe texts, each with its role: the cells of tables and the words of paragraphs.
///
/// Written as an interpolation: `"\(id, .id)  \(path, .path):\(line, .number)"`. A plain `String`
/// cannot be interpolated, for nobody has filtered it.
package struct StyledText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A run of text in one role.
  struct Run: Sendable, Hashable {
    var text: SafeText
    var role: Role
    var link: Hyperlink?
  }

  /// The runs in order, none empty.
  private(set) var runs: [Run]

  init(runs: [Run]) {
    self.runs = runs.filter { !$0.text.isEmpty }
  }

  /// Makes a line of one text.
  package init(_ text: SafeText, _ role: Role = .plain, link: Hyperlink? = nil) {
    self.init(runs: [Run(text: text, role: role, link: link)])
  }

  package init(stringLiteral literal: StaticString) {
    self.init(SafeText(stringLiteral: literal))
  }

  package init(stringInterpolation: Interpolation) {
    self.init(runs: stringInterpolation.runs)
  }

  /// The number of terminal columns that the line takes.
  package var width: Int { runs.reduce(0) { $0 + $1.text.width } }

  /// Tells whether there is nothing to print.
  package var isEmpty: Bool { runs.isEmpty }

  /// The text without its roles.
  package var plain: SafeText {
    SafeText(trusted: runs.map(\.text.string).joined())
  }

  /// Returns the line in the colours of a palette.
  package func painted(_ palette: Palette) -> String {
    runs.map { palette.paint($0.text, $0.role, link: $0.link) }.joined()
  }

  /// Joins two lines.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(runs: left.runs + right.runs)
  }

  /// The parts of an interpolated line.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: StaticString) {
      runs.append(Run(text: SafeText(stringLiteral: literal), role: .plain))
    }

    /// Appends a safe text in a role.
    package mutating func appendInterpolation(
      _ text: SafeText, _ role: Role = .plain, link: Hyperlink? = nil
    ) {
      runs.append(Run(text: text, role: role, link: link))
    }

    /// Appends a line with the roles that it has.
    package mutating func appendInterpolation(_ line: StyledText) {
      runs += line.runs
    }

    /// Appends a whole number without separators: a line, a column, a rank.
    package mutating func appendInterpolation(_ number: Int, _ role: Role = .number) {
      runs.append(Run(text: SafeText(trusted: String(number)), role: role))
    }
  }
}
