import CommandLineParsing
import TestSupport
import Testing

@testable import DebtCLI

struct UsageTests {
  @Test func `the table of commands has no faults`() {
    #expect(DebtTable.table.faults == [])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let message: String
    let hint: String

    init(_ line: String, _ message: String, hint: String = "") {
      arguments = line.split(separator: " ").map(String.init)
      self.message = message
      self.hint = hint
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake("scna", "unknown command `scna`", hint: "did you mean `scan`?"),
    Mistake("frobnicate", "unknown command `frobnicate`", hint: "`debt help --all` lists"),
    Mistake("scan --lits", "unknown option `--lits`", hint: "did you mean `--list`?"),
    Mistake("scan -z", "unknown option `-z`", hint: "`debt scan --help` lists the options"),
    Mistake("scan --top 3", "unknown option `--top`", hint: "an option of `debt backlog`"),
    Mistake("scan --format jsn", "invalid value `jsn`", hint: "did you mean `json`?"),
    Mistake("scan --format markdwn=x", "expected text, json", hint: "did you mean `markdown`?"),
    Mistake("scan --format json=", "invalid value `json=`"),
    Mistake("scan --format", "`--format` needs a value"),
    Mistake("scan --format --list", "`--format` needs a value", hint: "--format=--list"),
    Mistake("scan --list=yes", "`--list` takes no value"),
    Mistake("scan --staged --untracked", "`--staged` and `--untracked` exclude each other"),
    Mistake("scan --color maybe", "invalid value `maybe` for `--color`"),
    Mistake("scan --as-of 2027-02-30", "expected a date such as 2027-01-31"),
    Mistake("scan --as-of 2027-01-01 --as-of 2027-01-02", "`--as-of` is given twice"),
    Mistake("scan HEAD a.c", "unexpected argument `a.c`", hint: "each PATH stands after `--`"),
    Mistake("backlog --by rise", "invalid value `rise` for `--by`", hint: "did you mean `rice`?"),
    Mistake("backlog --top 0", "expected a whole number from 1"),
    Mistake("backlog --top many", "expected a whole number"),
    Mistake("show", "missing argument ID", hint: "usage: `debt show"),
    Mistake("show a b", "unexpected argument `b`"),
    Mistake(
      "log HEAD...main", "expected A..B or a revision", hint: "`debt diff HEAD...main` compares"),
    Mistake("log a..b..c", "invalid value `a..b..c` for `RANGE`: expected A..B or a revision"),
    Mistake("log HEAD src/a.c", "unexpected argument `src/a.c`", hint: "`-- src/a.c`"),
    Mistake("log -0", "invalid value `0` for `--max-count`"),
    Mistake("log -5 -n 6", "`-n` is given twice"),
    Mistake("log --max-cuont 3", "unknown option `--max-cuont`", hint: "`--max-count`"),
    Mistake("log --author", "`--author` needs a value"),
    Mistake("log --format markdown", "expected text, json, ndjson, csv"),
    Mistake("log --stat --format json", "it has no format json", hint: "leave out --stat"),
    Mistake("log --stat --format text --format csv=x", "it has no format csv"),
    Mistake("log -- ../..", "'../..' lies outside the repository"),
    Mistake("diff a....b", "expected A..B, A...B or a revision"),
    Mistake("diff HEAD main", "unexpected argument `main`", hint: "`-- main`"),
    Mistake("diff ..", "expected A..B, A...B or a revision"),
    Mistake("diff nosuch", "unknown revision 'nosuch'"),
    Mistake("diff HEAD..nosuch", "unknown revision 'nosuch'"),
    Mistake("diff src", "unknown revision 'src'", hint: "`-- src`"),
    Mistake("diff --stat", "unknown option `--stat`", hint: "an option of `debt log`"),
    Mistake("explain", "missing argument WHAT"),
    Mistake("report trnd", "unknown command `trnd`", hint: "did you mean `trend`?"),
    Mistake("report trend --by path", "expected kind, owner, team or keyword"),
    Mistake("backlog --group team", "expected owner, kind, track, path or objective"),
    Mistake("report trend --measure hours", "expected count or effort"),
    Mistake("report trend --points 1", "expected a whole number from 2 to 1000"),
    Mistake("report trend --since May", "expected a date such as 2027-01-31"),
    Mistake("report trend --format markdown", "expected text, svg, csv, json"),
    Mistake("report trend HEAD src", "unexpected argument `src`", hint: "after `--`"),
    Mistake("trend", "unknown command `trend`"),
    Mistake("completions tcsh", "invalid value `tcsh`"),
    Mistake(
      "scan --format json --format csv", "2 formats want the standard output",
      hint: "--format csv=FILE"),
    Mistake("scan --format json=x --format csv=x", "two formats go to x"),
    Mistake("scan --format json=none/x", "cannot write", hint: "none/x: No such file"),
    Mistake("scan --format json=/dev/full", "cannot write /dev/full: No space left on device"),
    Mistake("scan --config none.yml", "cannot read", hint: "none.yml: No such file or directory"),
    Mistake("scan --config src", "cannot read", hint: "Is a directory"),
    Mistake("scan nosuch", "unknown revision 'nosuch': no branch, tag or commit has that name"),
    Mistake("scan src", "unknown revision 'src'", hint: "`-- src`"),
    Mistake("scan HEAD:src", "it names no commit"),
    Mistake("scan HEAD~5", "HEAD~5"),
    Mistake("scan -- ../..", "'../..' lies outside the repository"),
    Mistake("scan -- /etc/passwd", "'/etc/passwd' lies outside the repository"),
    Mistake("show nosuch", "no item is named 'nosuch'", hint: "`debt scan --list` shows the ids"),
    Mistake("show split-biling", "did you mean 'split-billing'?"),
    Mistake("explain nosuch", "no item is named 'nosuch'"),
    Mistake("explain ../../etc/passwd:1", "lies outside the repository"),
    Mistake("-C none scan", "cannot work in", hint: "there is no such folder"),
    Mistake("-C src/a.c scan", "there is no such folder"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with the way out, and nothing is printed`(_ mistake: Mistake) async throws
  {
    let repository = try TestRepository.committed([
      "src/a.c": "// TODO: a\n", "debt/split-billing.md": "---\nstatus: open\n---\n# Split\n",
    ])
    let answer = await debt(mistake.arguments, in: repository.path)
    #expect(answer.code == 2)
    #expect(answer.output == "")
    #expect(answer.errors.hasPrefix("debt: "))
    #expect(answer.errors.contains(mistake.message), "\(answer.errors)")
    #expect(answer.errors.contains(mistake.hint), "\(answer.errors)")
    #expect(answer.errors.split(separator: "\n").count <= 2)
  }

  @Test func `no command shows help on the error stream`() async throws {
    let answer = await debt(in: "/")
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.errors.contains("Commands:"))
  }

  @Test(arguments: [
    ["--help"], ["help", "--all"], ["help", "scan"], ["scan", "--help"], ["backlog", "-h"],
    ["man"], ["--version"], ["schema"], ["schema", "--config"],
  ])
  func `help, manual, version and schemas need no repository`(_ arguments: [String]) async {
    let answer = await debt(arguments, in: "/")
    #expect(answer.code == 0 && answer.errors == "" && !answer.output.isEmpty)
  }

  @Test func `every command stands in help, manual and completions with every option`() async {
    let everything = await debt("help", "--all", in: "/").output
    let manual = await debt("man", in: "/").output
    for shell in ["bash", "zsh", "fish"] {
      let script = await debt("completions", shell, in: "/").output
      for command in DebtTable.table.commands { #expect(script.contains(command.name)) }
      #expect(script.contains("with-proposals"))
    }
    for command in DebtTable.table.commands {
      #expect(everything.contains("  \(command.name) "))
      let page = await debt(command.name, "--help", in: "/")
      #expect(page.code == 0 && page.output.contains(command.summary))
      // Roff writes a hyphen as `\-`.
      #expect(manual.contains(command.name))
    }
  }

  @Test func `help is as wide as the terminal, and coloured only there`() async {
    let narrow = await debt("scan", "--help", in: "/", variables: ["TERM": "xterm"], width: 40)
    #expect(narrow.output.contains("\u{1B}["))
    let plain = await debt("scan", "--help", in: "/", variables: ["NO_COLOR": "1"], width: 40)
    #expect(!plain.output.contains("\u{1B}"))
    #expect(plain.lines.filter { $0.count > 40 }.count <= 4)
    let piped = await debt("scan", "--help", in: "/")
    #expect(!piped.output.contains("\u{1B}"))
  }

  @Test func `the version is one line`() async {
    #expect(await debt("--version", in: "/").output == "debt 0.1.0\n")
  }
}
