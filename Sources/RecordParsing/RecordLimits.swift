/// The limits under which records are read; each one that bites becomes a problem.
package struct RecordLimits: Sendable, Equatable {
  /// The most bytes of front matter between its fences.
  package var frontMatterBytes = 64 << 10

  /// The most bytes of one YAML document.
  package var yamlBytes = 1 << 20

  /// The most sequences and mappings inside each other.
  package var yamlDepth = 64

  /// The most scalars, sequences and mappings of one YAML document.
  package var yamlNodes = 10_000

  /// The most problems told of one YAML document.
  package var yamlProblems = 50

  /// The most bytes of markdown behind the front matter.
  package var bodyBytes = 1 << 20

  /// The most quote and list marks at the start of one markdown line.
  package var bodyDepth = 100

  /// The most square brackets between two blank lines of markdown.
  package var bodyBrackets = 4096

  /// Creates the default limits.
  package init() {}
}
