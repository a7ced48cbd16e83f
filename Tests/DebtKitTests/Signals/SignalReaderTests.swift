import Testing

@testable import DebtKit

struct SignalReaderTests {
  private func read(_ text: String) -> SignalLog { SignalReader.read(Array(text.utf8), named: "s") }

  private func problems(_ text: String) -> [String] {
    read(text).problems.map { "\($0.place?.line ?? 0) \($0.message)" }
  }

  @Test func `a line is a signal, in order of time`() throws {
    let log = read(
      "\u{FEFF}"
        + #"""
        {"time":"2026-08-03T10:00:00+02:00","kind":"incident","paths":["./src/a.c","ops/"],"minutes":45.5,"restored_at":"2026-08-03T09:00:00Z"}

        {"kind":"deploy","time":"2026-08-01","commit":"ABCDEF0","result":"rolled-back","item":null}
        """# + "\r\n")
    #expect(log.problems.isEmpty)
    #expect(log.signals.map(\.kind) == [.deploy, .incident])
    let deploy = try #require(log.signals.first)
    #expect(deploy.seconds == 1_785_542_400 && deploy.commit == "abcdef0")
    #expect(deploy.result == .rolledBack && deploy.item == nil && deploy.place.line == 3)
    let incident = try #require(log.signals.last)
    #expect(incident.seconds == 1_785_744_000 && incident.restored == 1_785_747_600)
    #expect(incident.paths == ["src/a.c", "ops/"] && incident.minutes == 45.5)
  }

  @Test(arguments: [
    ("nonsense", "no JSON: a value was expected here"),
    (#"["a"]"#, "a signal is an object: {…}"),
    (#"{"kind":"error"}"#, "'time' is missing"),
    (#"{"time":"2026-08-01"}"#, "'kind' is missing"),
    (
      #"{"time":1785542400,"kind":"error"}"#,
      #"time: should be a moment such as "2026-08-01T09:30:00Z", or a day"#
    ),
    (
      #"{"time":"2026-08-01T10:00:00","kind":"error"}"#,
      #"time: should be a moment such as "2026-08-01T09:30:00Z", or a day"#
    ),
    (
      #"{"time":"2026-08-01","kind":"incidnet"}"#,
      "kind: should be deploy, incident, error, cost; did you mean 'incident'?"
    ),
    (
      #"{"time":"2026-08-01","kind":"error","minutes":-1}"#,
      "minutes: should be a number of 0 to 250000"
    ),
    (
      #"{"time":"2026-08-01","kind":"error","minutes":"5"}"#,
      "minutes: should be a number of 0 to 250000"
    ),
    (
      #"{"time":"2026-08-01","kind":"error","paths":["/etc/passwd"]}"#,
      "paths: should be relative to the top of the repository"
    ),
    (
      #"{"time":"2026-08-01","kind":"error","paths":["a/../../b"]}"#,
      "paths: should be relative to the top of the repository"
    ),
    (
      #"{"time":"2026-08-01","kind":"deploy","commit":"main"}"#,
      "commit: should be 7 to 40 hexadecimal digits"
    ),
    (
      #"{"time":"2026-08-02","kind":"incident","restored_at":"2026-08-01"}"#,
      "restored_at: is before time"
    ),
    (#"{"time":"2026-08-01","kind":"cost","item":"a"}"#, "'minutes' is missing"),
    (
      #"{"time":"2026-08-01","kind":"cost","minutes":5}"#,
      "a cost needs 'item' or 'paths', else nothing bears it"
    ),
  ])
  func `a line that is no signal is told, and the others count`(_ line: String, _ message: String) {
    let log = read(#"{"time":"2026-08-01","kind":"error"}"# + "\n\(line)\n")
    #expect(log.signals.count == 1)
    #expect(log.problems.map(\.message) == [message])
    #expect(log.problems.map(\.code) == [.malformedSignal])
    #expect(log.problems.first?.place?.line == 2)
  }

  @Test func `a key that no signal has is told once, and the line counts`() {
    let line = #"{"time":"2026-08-01","kind":"error","minuts":5,"service":"shop"}"#
    let log = read("\(line)\n\(line)\n")
    #expect(log.signals.count == 2)
    #expect(
      log.problems.map { "\($0.level) \($0.message)" } == [
        "warning 'minuts' is no key of a signal and is left out, here and further down; did you mean 'minutes'?",
        "note 'service' is no key of a signal and is left out, here and further down",
      ])
  }

  @Test func `what is read and told is bounded`() {
    let long =
      #"{"time":"2026-08-01","kind":"error","item":""#
      + String(repeating: "a", count: SignalReader.lineLimit) + #""}"#
    #expect(problems(long) == ["1 the line has more than 65536 bytes"])
    let deep = String(repeating: "[", count: 30_000)
    #expect(problems(deep).count == 1)
    let many = problems(String(repeating: "x\n", count: 150))
    #expect(many.count == SignalReader.problemLimit + 1)
    #expect(many.last == "0 and 50 more lines that are no signals")
  }

  @Test func `nothing is read of nothing`() {
    #expect(read("").signals.isEmpty && read("").problems.isEmpty)
    #expect(problems("\n \n\t\r\n").isEmpty)
  }

  /// The seconds of `date --utc --date=… +%s`.
  @Test(arguments: [
    ("2026-08-01", 1_785_542_400), ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ("2024-02-29T12:00:00.125-05:30", 1_709_227_800), ("2016-12-31t23:59:60z", 1_483_228_799),
  ])
  func `a moment is seconds since 1970`(_ text: String, _ seconds: Int64) {
    #expect(Timestamp.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "2026-8-1", "2026-02-30", "2026-08-01T", "2026-08-01T10:00Z", "2026-08-01T24:00:00Z",
    "2026-08-01T10:60:00Z", "2026-08-01T10:00:00.Z", "2026-08-01T10:00:00",
    "2026-08-01T10:00:00+2:00",
    "2026-08-01T10:00:00Zulu", "2026-08-01x10:00:00Z",
  ])
  func `anything else is no moment`(_ text: String) {
    #expect(Timestamp.seconds(text) == nil)
  }
}
