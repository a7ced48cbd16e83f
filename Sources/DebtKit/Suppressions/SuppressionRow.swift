/// A way of telling a checker to be silent, as it stands in a comment.
struct SuppressionRow: Sendable {
  /// Where in a comment the words count.
  enum Spot {
    /// As the first word of a line.
    case first
    /// As the first word of a line, or behind a `#` or `//` inside it.
    case afterSign
    /// Anywhere, as a whole word.
    case anywhere
  }

  /// What may stand between the words and the reason.
  enum Rules {
    /// Nothing: the rest is the reason.
    case none
    /// Names of rules in brackets: `NOLINT(name)`.
    case bracketed
    /// Names of rules, in brackets or not: `noqa: E501`, `disable=a,b`, `force_cast`.
    case listed
  }

  /// The checker, which becomes a tag of the item.
  let tool: String
  /// The words, where a blank stands for any number of blanks, or none.
  let words: [UInt8]
  let spot: Spot
  let rules: Rules

  private init(_ tool: String, _ words: String, _ spot: Spot = .first, _ rules: Rules = .listed) {
    self.tool = tool
    self.words = Array(words.utf8)
    self.spot = spot
    self.rules = rules
  }

  /// The words as an item's text shows them, which is one word: `type:ignore`, `shellcheck:disable`.
  var name: String {
    let parts = words.split { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
    return parts.map(\.text).joined(separator: ":")
  }

  /// The length of the words at an index, or nil where they do not stand there as whole words.
  func length(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    for word in words {
      if word == 0x20 {
        while index < bytes.count, bytes[index].isBlank { index += 1 }
      } else {
        guard index < bytes.count, bytes[index] == word else { return nil }
        index += 1
      }
    }
    if index < bytes.count, words.last.map({ $0.isAlphanumeric }) == true {
      let next = bytes[index]
      if next.isAlphanumeric || next == UInt8(ascii: "_") || next == UInt8(ascii: "-") {
        return nil
      }
    }
    return index - start
  }

  /// The rows by the first byte of their words, the longest first.
  static let byFirstByte: [UInt8: [SuppressionRow]] = Dictionary(
    grouping: all.sorted { $0.words.count > $1.words.count }
  ) { $0.words[0] }

  /// What silences a linter, a type checker or a scanner for security; what only lays code out or
  /// leaves it out of coverage is no debt, and what ends a suppression is none either.
  static let all: [SuppressionRow] = [
    SuppressionRow("ansible-lint", "ansible-lint disable"),
    SuppressionRow("biome", "biome-ignore"),
    SuppressionRow("biome", "biome-ignore-all"),
    SuppressionRow("biome", "biome-ignore-start"),
    SuppressionRow("checkov", "checkov:skip="),
    SuppressionRow("checkstyle", "CHECKSTYLE:OFF"),
    SuppressionRow("checkstyle", "CHECKSTYLE.OFF"),
    SuppressionRow("checkstyle", "checkstyle:off"),
    SuppressionRow("clang-tidy", "NOLINT", .anywhere, .bracketed),
    SuppressionRow("clang-tidy", "NOLINTNEXTLINE", .anywhere, .bracketed),
    SuppressionRow("clang-tidy", "NOLINTBEGIN", .anywhere, .bracketed),
    SuppressionRow("codespell", "codespell:ignore"),
    SuppressionRow("cppcheck", "cppcheck-suppress"),
    SuppressionRow("cppcheck", "cppcheck-suppress-begin"),
    SuppressionRow("cppcheck", "cppcheck-suppress-file"),
    SuppressionRow("credo", "credo:disable-for-this-file"),
    SuppressionRow("credo", "credo:disable-for-next-line"),
    SuppressionRow("credo", "credo:disable-for-previous-line"),
    SuppressionRow("deno", "deno-lint-ignore"),
    SuppressionRow("deno", "deno-lint-ignore-file"),
    SuppressionRow("eslint", "eslint-disable"),
    SuppressionRow("eslint", "eslint-disable-line"),
    SuppressionRow("eslint", "eslint-disable-next-line"),
    SuppressionRow("flake8", "flake8: noqa", .afterSign),
    SuppressionRow("flake8", "noqa", .afterSign),
    SuppressionRow("golangci-lint", "nolint"),
    SuppressionRow("gosec", "nosec", .afterSign),
    SuppressionRow("hadolint", "hadolint ignore="),
    SuppressionRow("inspection", "noinspection"),
    SuppressionRow("ktlint", "ktlint-disable"),
    SuppressionRow("luacheck", "luacheck: ignore"),
    SuppressionRow("luacheck", "luacheck: push ignore"),
    SuppressionRow("markdownlint", "markdownlint-disable"),
    SuppressionRow("markdownlint", "markdownlint-disable-line"),
    SuppressionRow("markdownlint", "markdownlint-disable-next-line"),
    SuppressionRow("markdownlint", "markdownlint-disable-file"),
    SuppressionRow("mypy", "mypy: ignore-errors", .afterSign),
    SuppressionRow("mypy", "type: ignore", .afterSign),
    SuppressionRow("periphery", "periphery:ignore"),
    SuppressionRow("phpcs", "@codingStandardsIgnoreLine"),
    SuppressionRow("phpcs", "@codingStandardsIgnoreStart"),
    SuppressionRow("phpcs", "phpcs:disable"),
    SuppressionRow("phpcs", "phpcs:ignore"),
    SuppressionRow("phpcs", "phpcs:ignoreFile"),
    SuppressionRow("phpstan", "@phpstan-ignore"),
    SuppressionRow("phpstan", "@phpstan-ignore-line", .first, .none),
    SuppressionRow("phpstan", "@phpstan-ignore-next-line", .first, .none),
    SuppressionRow("pmd", "NOPMD", .anywhere, .bracketed),
    SuppressionRow("psalm", "@psalm-suppress"),
    SuppressionRow("pylint", "pylint: disable=", .afterSign),
    SuppressionRow("pylint", "pylint: disable-next=", .afterSign),
    SuppressionRow("pylint", "pylint: skip-file", .afterSign),
    SuppressionRow("pyright", "pyright: ignore", .afterSign, .bracketed),
    SuppressionRow("rubocop", "rubocop:disable", .afterSign),
    SuppressionRow("rubocop", "rubocop:todo", .afterSign),
    SuppressionRow("ruff", "ruff: noqa", .afterSign),
    SuppressionRow("scalastyle", "scalastyle:off"),
    SuppressionRow("semgrep", "nosemgrep", .afterSign),
    SuppressionRow("shellcheck", "shellcheck disable="),
    SuppressionRow("selene", "selene: allow", .first, .bracketed),
    SuppressionRow("sonar", "NOSONAR", .anywhere, .bracketed),
    SuppressionRow("staticcheck", "lint:ignore"),
    SuppressionRow("staticcheck", "lint:file-ignore"),
    SuppressionRow("stylelint", "stylelint-disable"),
    SuppressionRow("stylelint", "stylelint-disable-line"),
    SuppressionRow("stylelint", "stylelint-disable-next-line"),
    SuppressionRow("swiftlint", "swiftlint:disable"),
    SuppressionRow("swiftlint", "swiftlint:disable:next"),
    SuppressionRow("swiftlint", "swiftlint:disable:previous"),
    SuppressionRow("swiftlint", "swiftlint:disable:this"),
    SuppressionRow("tflint", "tflint-ignore"),
    SuppressionRow("tfsec", "tfsec:ignore:"),
    SuppressionRow("trivy", "trivy:ignore:"),
    SuppressionRow("tslint", "tslint:disable"),
    SuppressionRow("tslint", "tslint:disable-line"),
    SuppressionRow("tslint", "tslint:disable-next-line"),
    SuppressionRow("typescript", "@ts-ignore", .first, .none),
    SuppressionRow("typescript", "@ts-expect-error", .first, .none),
    SuppressionRow("typescript", "@ts-nocheck", .first, .none),
    SuppressionRow("yamllint", "yamllint disable"),
    SuppressionRow("yamllint", "yamllint disable-line"),
    SuppressionRow("yamllint", "yamllint disable-file"),
  ]
}
