import Testing

@testable import DebtKit
@testable import DebtReporting

struct LogReportTests {
  @Test(arguments: [40, 80, 120])
  func `a log fits its terminal`(columns: Int) throws {
    let style = ReportStyle.terminal(columns)
    let text = LogText.changes(CommitEvents.sample, style: style)
    try expectSnapshot(text, named: "log-\(columns).txt")
    let counts = LogText.counts(CommitEvents.sample, style: style)
    try expectSnapshot(counts, named: "log-stat-\(columns).txt")
  }

  @Test func `a pipe gets everything`() throws {
    try expectSnapshot(LogText.changes(CommitEvents.sample, style: .pipe), named: "log-pipe.txt")
    try expectSnapshot(
      LogText.counts(CommitEvents.sample, style: .pipe), named: "log-stat-pipe.txt")
  }

  @Test func `colour has a meaning, and none is lost without it`() throws {
    try expectSnapshot(LogText.changes(CommitEvents.sample, style: .painted), named: "log.ansi")
    try expectSnapshot(
      LogText.counts(CommitEvents.sample, style: .painted), named: "log-stat.ansi")
  }

  @Test func `moves are told one by one where asked for`() throws {
    try expectSnapshot(
      LogText.changes([CommitEvents.sample[2]], unfoldsMoves: true, style: .terminal(100)),
      named: "log-moves.txt")
  }
}
