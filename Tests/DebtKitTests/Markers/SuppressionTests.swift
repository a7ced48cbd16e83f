import DebtKit
import Testing

/// Rule 9: what silences a checker, and what code declares to be undone, where that is asked for.
@Suite struct SuppressionTests {
  @Test(arguments: [
    (
      "Python", "import os  # noqa: E501,F401 the API needs it", "flake8",
      "noqa E501,F401 the API needs it"
    ),
    ("Python", "x = f()  # type: ignore[attr-defined]  # noqa", "mypy", "type:ignore attr-defined"),
    (
      "Python", "# pylint: disable=too-many-lines, fixme", "pylint",
      "pylint:disable too-many-lines,fixme"
    ),
    (
      "JavaScript", "/* eslint-disable no-console, no-alert -- a tool */", "eslint",
      "eslint-disable no-console,no-alert a tool"
    ),
    ("JavaScript", "// eslint-disable-next-line", "eslint", "eslint-disable-next-line"),
    (
      "TypeScript", "// @ts-expect-error: the types are wrong", "typescript",
      "@ts-expect-error the types are wrong"
    ),
    ("C", "f(); // NOLINT(cert-err58-cpp): old", "clang-tidy", "NOLINT cert-err58-cpp old"),
    ("C", "// see below NOLINTNEXTLINE", "clang-tidy", "NOLINTNEXTLINE"),
    ("Go", "f() //nolint:errcheck // closing", "golangci-lint", "nolint errcheck closing"),
    ("Go", "f() // #nosec G104 -- best effort", "gosec", "nosec G104 best effort"),
    (
      "Shell", "# shellcheck disable=SC2034,SC2155", "shellcheck",
      "shellcheck:disable SC2034,SC2155"
    ),
    (
      "Swift", "// swiftlint:disable:next force_cast force_try - legacy", "swiftlint",
      "swiftlint:disable:next force_cast,force_try legacy"
    ),
    (
      "TypeScript", "// biome-ignore lint/suspicious/noExplicitAny: it is any", "biome",
      "biome-ignore lint/suspicious/noExplicitAny it is any"
    ),
    (
      "Terraform", "# checkov:skip=CKV_AWS_20:The bucket is public", "checkov",
      "checkov:skip CKV_AWS_20 The bucket is public"
    ),
  ])
  func `comments that silence a checker are items`(
    _ language: String, _ source: String, _ tool: String, _ text: String
  ) throws {
    let marker = try #require(scan(source, language).markers.first)
    #expect(marker.keyword == "SUPPRESSION")
    #expect(marker.text == text)
    #expect(marker.attributes.map(\.summary) == ["tags=\(tool)"])
    #expect(marker.head.isEmpty)
  }

  @Test(arguments: [
    (
      "Kotlin", "@Suppress(\"unused\", \"deprecation\")\nfun f() {}", "@Suppress unused,deprecation"
    ),
    (
      "Java", "@Test @SuppressWarnings({\"unchecked\", \"raw\"}) void f() {}",
      "@SuppressWarnings unchecked,raw"
    ),
    (
      "Rust", "#[allow(dead_code, reason = \"used by macros\")]\nfn f() {}",
      "#[allow] dead_code used by macros"
    ),
    ("Rust", "#![allow(clippy::all)]", "#![allow] clippy::all"),
    ("C#", "#pragma warning disable 618, 612 // old", "#pragma-warning-disable 618,612"),
    (
      "C", "#pragma GCC diagnostic ignored \"-Wcast-qual\"",
      "#pragma-GCC-diagnostic-ignored -Wcast-qual"
    ),
  ])
  func `attributes in code that silence a checker are items`(
    _ language: String, _ source: String, _ text: String
  ) throws {
    let marker = try #require(scan(source, language).markers.first)
    #expect(marker.keyword == "SUPPRESSION")
    #expect(marker.text == text)
  }

  @Test(arguments: [
    (
      "Kotlin",
      "@TechDebt(description = \"split it\", ticket = \"PAY-12\", priority = Priority.HIGH)",
      "DEBT links=PAY-12 x-priority=Priority.HIGH | split it"
    ),
    (
      "Python", "@TODO(assignee=\"matth\", due=\"2027-01-31\", comment=\"drop it\")",
      "TODO owner=matth due=2027-01-31 | drop it"
    ),
    ("Python", "with TODO(\"later\"): pass", "TODO | later"),
    ("Rust", "fn f() { todo!(\"#1603: the other arm\") }", "TODO links=#1603 | the other arm"),
    ("Swift", "TodoOrDie(\"drop\", by: \"2027-01-31\")", "TODO due=2027-01-31 | drop"),
    ("Kotlin", "fun f(): Int = TODO(\"not yet (really)\")", "TODO | not yet (really)"),
  ])
  func `declarations carry their fields`(
    _ language: String, _ source: String, _ summary: String
  ) {
    #expect(scan(source, language).summary == summary)
  }

  @Test(arguments: [
    ("Python", "s = '# noqa'"),
    ("Python", "# write `# noqa` to silence it"),
    ("Python", "# it has no quality"),
    ("Kotlin", "val s = \"@Suppress(x)\"  "),
    ("Kotlin", "// calls @Suppress(x)"),
    ("Kotlin", "val s = \"\"\"\n@Suppress(\"a\")\n\"\"\""),
    ("Kotlin", "myTODO(\"x\"); a.TODO(\"x\")"),
    ("Swift", "TODO(\"not a call that is known here\")"),
    ("JavaScript", "/* eslint-enable no-console */ // eslint-disabled"),
    ("Rust", "let x = \"#[allow(dead_code)]\";"),
    ("C", "// MYNOLINT NOLINTED"),
    ("C", "// NOLINTEND"),
  ])
  func `words in literals, in prose and in longer words are none`(
    _ language: String, _ source: String
  ) {
    #expect(scan(source, language).summary == "")
  }

  @Test func `a line may hold several, and markers keep their places among them`() {
    let found = scan(
      """
      x = 1  # type: ignore[a]  # noqa: E501
      # TODO: drop the next line
      y = 2  # pragma: no cover  # noqa
      """, "Python")
    #expect(
      found.markers.map { "\($0.line):\($0.column) \($0.keyword) \($0.text)" } == [
        "1:10 SUPPRESSION type:ignore a", "1:29 SUPPRESSION noqa E501",
        "2:3 TODO drop the next line",
        "3:30 SUPPRESSION noqa",
      ])
    #expect(found.markers.map(\.nextCodeLine) == ["x = 1", "x = 1", nil, "y = 2"])
  }

  @Test func `debt:ignore hides a suppression`() {
    let found = scan("x = 1  # noqa\n# debt:ignore\ny = 2  # noqa: E1", "Python")
    #expect(found.markers.map(\.text) == ["noqa"])
    #expect(found.ignored.map(\.text) == ["noqa E1"])
  }

  @Test func `nothing is collected unless it is asked for`() {
    #expect(MarkerScan.of("x = 1  # noqa", language: "Python").markers.isEmpty)
  }

  @Test func `an argument that no bracket closes ends nothing`() {
    #expect(scan("@Suppress(\"a\" \n// TODO: b", "Kotlin").summary == "TODO | b")
  }

  private func scan(_ source: String, _ language: String) -> MarkerScan {
    var settings = MarkerSettings()
    settings.suppressions = true
    return .of(source, language: language, settings: settings)
  }
}
