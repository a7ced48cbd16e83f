import DebtKit
import Testing

/// A form in the wild and what it says; the number is its row in the table of dialects.
struct Dialect: Sendable, CustomTestStringConvertible {
  let row: Int
  let input: String
  let reading: String
  var language = "C"
  var keywords: [Keyword] = []

  init(
    _ row: Int, _ input: String, _ reading: String, in language: String = "C",
    keywords: [Keyword] = []
  ) {
    self.row = row
    self.input = input
    self.reading = reading
    self.language = language
    self.keywords = keywords
  }

  var testDescription: String { "\(row): \(input)" }
}

@Suite struct DialectTests {
  @Test(arguments: references + conditions + tickets + blocks + lists)
  func `a form in the wild is read into the one model`(_ dialect: Dialect) {
    var settings = MarkerSettings()
    settings.keywords += dialect.keywords
    let scan = MarkerScan.of(dialect.input, language: dialect.language, settings: settings)
    #expect(scan.summary == dialect.reading)
  }

  // 1 Keyword and reference in parentheses
  static let references = [
    Dialect(1, "// TODO(alice): text", "TODO word=alice | text"),
    Dialect(1, "# TODO(kl@gmail.com): text", "TODO owner=kl@gmail.com | text", in: "Python"),
    Dialect(1, "# TODO(Zeke) text", "TODO word=Zeke | text", in: "Python"),
    Dialect(
      2, "// TODO(alice): text, https://host/issue/12",
      "TODO links=https://host/issue/12 word=alice | text, https://host/issue/12"),
    Dialect(
      3, "# TODO: crbug.com/192795 - Investigate", "TODO links=crbug.com/192795 | Investigate",
      in: "Python"),
    Dialect(3, "# TODO: @user - text", "TODO owner=@user | text", in: "Python"),
    Dialect(
      3, "// TODO: bug 12345678 - Remove this after the 2047q4",
      "TODO links=#12345678 | Remove this after the 2047q4"),
    Dialect(4, "// TODO(#99): text", "TODO links=#99 | text"),
    Dialect(4, "// TODO(@alstr): text", "TODO owner=@alstr | text"),
    Dialect(4, "// TODO(!urgent): text", "TODO tags=urgent | text"),
    Dialect(4, "// TODO(language): text", "TODO word=language | text"),
    Dialect(
      5, "// TODO(github.com/o/r/issues/8): text", "TODO links=github.com/o/r/issues/8 | text"),
    Dialect(
      5, "// TODO(kubernetes/test-infra#3330): text", "TODO links=kubernetes/test-infra#3330 | text"
    ),
    Dialect(6, "// FIXME(#1234)", "FIXME links=#1234 | ", in: "Rust"),
    Dialect(6, "// FIXME(feature_name)", "FIXME word=feature_name | ", in: "Rust"),
    Dialect(7, "// TODO(tcard#12345) text", "TODO owner=tcard links=#12345 | text", in: "Go"),
    Dialect(
      8, "// TODO(vipa, 2020-09-17): text",
      "TODO ~due=2020-09-17 word=vipa | text\n! guessed-field 1:15"),
    Dialect(9, "// TODO(date=2022-10-15): text", "TODO due=2022-10-15 | text"),
    Dialect(
      10,
      """
      # TODO(on: date('2019-07-01'), to: 'john@example.com')
      #   First line.
      #   Second line.
      # Not of it.
      """,
      "TODO due=2019-07-01 owner=john@example.com | First line. ¶ Second line.", in: "Ruby"),
    Dialect(
      10, "# TODO(on: gem_release('rails', '> 6'), to: '#team', context: 'org/repo#108')",
      "TODO x-condition=gem_release('rails', '> 6') x-notify=#team links=org/repo#108 | "
        + "\n! unjudged-condition 1:3", in: "Ruby"),
    Dialect(
      10, "# TODO(on: date('2019-07-01'), to: 'a@b.co', to: 'c@d.co')",
      "TODO due=2019-07-01 owner=a@b.co unread=to: 'c@d.co' | \n! duplicate-field 1:46", in: "Ruby"
    ),
    Dialect(11, "// TODO[bob] text", "TODO word=bob | text"),
    Dialect(11, "// FIXME[julien] text", "FIXME word=julien | text"),
    Dialect(11, "// FIXME[JIRA-9]", "FIXME links=JIRA-9 | "),
    Dialect(
      12, "// (jeremy-w/2016-08-03)TODO: text", "TODO owner=jeremy-w created=2016-08-03 | text",
      in: "Swift"),
  ]

  // 2 Keyword and condition in brackets
  static let conditions = [
    Dialect(14, "// TODO [2019-11-15]: text", "TODO due=2019-11-15 | text"),
    Dialect(14, "// TODO (@lubien) [2019-07-18]: text", "TODO owner=@lubien due=2019-07-18 | text"),
    Dialect(14, "// FIXME [2200-12-25] (lubien): text", "FIXME due=2200-12-25 word=lubien | text"),
    Dialect(15, "// TODO [>=1.0.0]: text", "TODO x-condition=>=1.0.0 | text"),
    Dialect(
      15, "// TODO [engine:node@>=8]: text",
      "TODO x-condition=engine:node@>=8 | text\n! unjudged-condition 1:4"),
    Dialect(
      15, "// TODO [+react, -jquery]: text",
      "TODO x-condition=+react x-condition=-jquery | text\n! unjudged-condition 1:4"),
    Dialect(15, "// TODO [-path:src/old.c]: text", "TODO x-condition=-path:src/old.c | text"),
    Dialect(15, "// TODO [+path:]: text", "TODO | [+path:]: text\n! malformed-condition 1:10"),
    Dialect(
      15, "// TODO [vue@>=3]: text", "TODO x-condition=vue@>=3 | text\n! unjudged-condition 1:4"),
    Dialect(
      15, "// TODO [peer:eslint@>=9]: text",
      "TODO x-condition=peer:eslint@>=9 | text\n! unjudged-condition 1:4"),
    Dialect(
      15, "// TODO [2027-01-31, >=2.0.0]: text", "TODO due=2027-01-31 x-condition=>=2.0.0 | text"),
    Dialect(
      15, "// TODO [2027-01-31, 2027-02-28]: text",
      "TODO due=2027-01-31 | text\n! duplicate-field 1:22"),
    Dialect(
      15, "// TODO [>1, >2]: text",
      "TODO x-condition=>1 x-condition=>2 | text\n! malformed-condition 1:9"),
    Dialect(16, "// TODO: [10/14/2019] text", "TODO due=2019-10-14 | text", in: "Swift"),
    Dialect(
      16, "// TODO: [10/11/2019] text", "TODO | [10/11/2019] text\n! malformed-date 1:11",
      in: "Swift"),
    Dialect(17, "// TODO [2016-06-01] text", "TODO due=2016-06-01 | text", in: "Swift"),
    Dialect(18, "// TODO: 2023-12-14 text", "TODO due=2023-12-14 | text"),
    Dialect(18, "// @todo: 2023-12-14 - text", "TODO due=2023-12-14 | text"),
    Dialect(18, "// TODO@markus: 2023-12-14 - text", "TODO owner=@markus due=2023-12-14 | text"),
    Dialect(18, "// XXX - 2023-12-14 text", "XXX due=2023-12-14 | text"),
    Dialect(18, "// TODO: 2023-1-22 text", "TODO | 2023-1-22 text\n! malformed-date 1:10"),
    Dialect(19, "// TODO: <1.0.0 text", "TODO x-condition=<1.0.0 | text"),
    Dialect(
      19, "// TODO: phpunit/phpunit:5.3 text",
      "TODO x-condition=phpunit/phpunit:5.3 | text\n! unjudged-condition 1:4"),
    Dialect(19, "// XXX: php:8 text", "XXX x-condition=php:8 | text\n! unjudged-condition 1:4"),
    Dialect(20, "// TODO(carol)[>=1.0.0]: text", "TODO x-condition=>=1.0.0 word=carol | text"),
    Dialect(20, "// TODO(bob)[2099/12/31]: text", "TODO due=2099-12-31 word=bob | text"),
    Dialect(21, "//TODO 31.05.2025 text", "TODO due=2025-05-31 | text"),
    Dialect(21, "//TODO 03.05.2025 text", "TODO | 03.05.2025 text\n! malformed-date 1:8"),
    Dialect(22, "// TODO: [cg_2016-05-28] text", "TODO owner=cg created=2016-05-28 | text"),
  ]

  // 3 Ticket first
  static let tickets = [
    Dialect(
      23, "// @todo #234:15m/DEV text", "TODO links=#234 effort=15m x-role=DEV | text", in: "Java"),
    Dialect(23, "# TODO #TEST-21:30min text", "TODO links=TEST-21 effort=30m | text", in: "Ruby"),
    Dialect(23, "# TODO: #67/DES text", "TODO links=#67 x-role=DES | text", in: "Ruby"),
    Dialect(
      23,
      """
      // @todo #1:2h First
      //  second
      //  \\
      //  third
      """, "TODO links=#1 effort=2h | First ¶ second ¶ third", in: "Rust"),
    Dialect(24, "// TODO J123: text", "TODO links=J123 | text"),
    Dialect(24, "// TODO: A523: text", "TODO | A523: text"),
    Dialect(24, "// TODO 123: text", "TODO links=#123 | text"),
    Dialect(25, "// TODO: APP-123 text", "TODO links=APP-123 | text"),
    Dialect(25, "// TODO: #123 text", "TODO links=#123 | text"),
    Dialect(25, "// TODO: GH-123 text", "TODO links=GH-123 | text"),
    Dialect(25, "// TODO: org/repo#123 text", "TODO links=org/repo#123 | text"),
    Dialect(
      25, "// TODO: https://github.com/o/r/issues/1 text",
      "TODO links=https://github.com/o/r/issues/1 | text"),
    Dialect(26, "# TODO(charlie): #003 text", "TODO links=#003 word=charlie | text", in: "Python"),
    Dialect(
      26,
      """
      # TODO(charlie): text
      # https://github.com/o/r/issues/3870
      """, "TODO links=https://github.com/o/r/issues/3870 word=charlie | text", in: "Python"),
    Dialect(
      26,
      """
      # TODO(charlie): text
      # SIXCHR-003
      """, "TODO links=SIXCHR-003 word=charlie | text", in: "Python"),
    Dialect(27, "// TODO: [#42] text", "TODO links=#42 | text", in: "Swift"),
    Dialect(27, "// TODO [#42] text", "TODO links=#42 | text", in: "Swift"),
    Dialect(27, "// TODO [#…] text", "TODO | [#…] text", in: "Swift"),
    Dialect(28, "// TODO: Jira-77 - text", "TODO links=Jira-77 | text", in: "Kotlin"),
    Dialect(28, "// TODO(author): Jira-77 - text", "TODO links=Jira-77 word=author | text"),
    Dialect(28, "// TODO: Jira-XXX - text", "TODO | Jira-XXX - text", in: "Kotlin"),
  ]

  // 4 Blocks of keys and values
  static let blocks = [
    Dialect(
      29, "# FIXME: text. <MDE,CLE w14 p2>",
      "FIXME owner=MDE x-owner=CLE x-week=14 x-priority=2 | text.", in: "Python"),
    Dialect(
      29,
      """
      # FIXME: Seems like this loop should be finite.
      # <MDE, CLE 2005-10-12 d:14w p:2>
      """,
      "FIXME | Seems like this loop should be finite.", in: "Python"),
    Dialect(
      29,
      """
      # FIXME: Seems like this loop should be finite.
      # <MDE,CLE 2005-10-12 i3 p2>
      """,
      "FIXME owner=MDE x-owner=CLE created=2005-10-12 x-iteration=3 x-priority=2"
        + " | Seems like this loop should be finite.", in: "Python"),
    Dialect(
      30, "# TODO: text <matth 2025-07-05 category=math priority=high release=2.01>",
      "TODO owner=matth created=2025-07-05 tags=math x-priority=high x-release=2.01 | text",
      in: "Python"),
    Dialect(
      30, "# TODO: text <c:math p:high storypoints=3 flavour=mild>",
      "TODO tags=math x-priority=high x-storypoints=3 x-flavour=mild | text", in: "Python"),
    Dialect(
      31,
      """
      // TODO: Title
      // category=SomeCategory issue=123 estimate=30m author=alias
      //   Body.
      """,
      "TODO tags=SomeCategory links=123 effort=30m x-author=alias | Title ¶ Body.", in: "Go"),
    Dialect(
      32,
      """
      # TODO: Title
      #  Body, longer than a line.
      #  labels: enhancement, help wanted
      #  assignees: alstr
      #  milestone: v3.0
      #  Issue URL: https://github.com/o/r/issues/1
      """,
      "TODO tags=enhancement tags=help wanted owner=alstr x-milestone=v3.0"
        + " links=https://github.com/o/r/issues/1 | Title ¶ Body, longer than a line.",
      in: "Python"),
    Dialect(
      33, "#TECH DEBT +100", "TECH DEBT x-points=100 | ", in: "Shell",
      keywords: [Keyword("TECH DEBT")]),
    Dialect(
      34, "// @tech-debt: text", "TECH-DEBT | text",
      keywords: [Keyword("TECH-DEBT", allowsLowerCaseAfterAt: true)]),
    Dialect(35, "// TODOOOO: text", "TODO +3 | text"),
    Dialect(36, "// TODO: text /tregusti", "TODO word?=tregusti | text /tregusti"),
  ]

  // 5 Task lists
  static let lists = [
    Dialect(
      37, "// TODO: (A) 2011-03-02 Call Mom +Family @phone due:2010-01-02",
      "TODO x-priority=A created=2011-03-02 due=2010-01-02 tags=Family tags=phone | Call Mom"),
    Dialect(38, "// TODO:5 text", "TODO x-order=5 | text"),
    Dialect(38, "// #TODO:5 text", "TODO x-order=5 | text"),
    Dialect(
      38, "// TODO: text due:2027-01-31 created:2026-01-31 completed:2027-01-30 +tag @context",
      "TODO due=2027-01-31 created=2026-01-31 x-completed=2027-01-30 tags=tag tags=context | text"),
    Dialect(
      39, "// TODO: text ➕ 2023-04-13 📅 2023-04-16 ⏳ 2023-04-14 🛫 2023-04-15 ⏫ 🆔 dcf64c ⛔ abc",
      "TODO created=2023-04-13 due=2023-04-16 x-scheduled=2023-04-14 x-start=2023-04-15"
        + " x-priority=high x-id=dcf64c blocked-by=abc | text"),
    Dialect(
      40, "// TODO: text [due:: 2026-01-01] (priority:: high) goes on",
      "TODO due=2026-01-01 x-priority=high | text goes on"),
  ]
}
