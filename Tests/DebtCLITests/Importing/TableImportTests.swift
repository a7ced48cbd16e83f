import TestSupport
import Testing

struct TableImportTests {
  private static func records(
    of table: String, _ arguments: String...
  ) async throws -> (answer: Answer, records: [String: String]) {
    let repository = try TestRepository.committed(["list.csv": table, "src/a.c": "int a;\n"])
    let answer = await debt(["import", "list.csv", "--write"] + arguments, in: repository.path)
    return (answer, try repository.records())
  }

  @Test func `the columns of a table are mapped by their names`() async throws {
    let (answer, records) = try await Self.records(
      of: #"""
        \#u{FEFF}Key;Name;Assignee;Due Date;Estimate (days);State;Labels;Sprint;Reach;Efort;File
        TD-1;"Split; ""now""";@ana;31.01.2027;5;In Progress;perf, db;42;1200;big;src/a.c
        TD-2;Second;Ana Silva;soon;;Blocked;;;;;gone.c

        """#)
    #expect(answer.code == 0, "\(answer.errors)")
    let first = try #require(records["debt/split-now.md"])
    for line in [
      "status: in-progress", "owner: '@ana'", "due: 2027-01-31", "effort: 5d", "reach: 1200",
      "x-sprint: 42", "x-efort: big", "# Split; \"now\"",
    ] {
      #expect(first.contains(line + "\n"), "\(line) in \(first)")
    }
    #expect(first.contains("TD-1") && first.contains("perf") && first.contains("src/a.c"))
    let second = try #require(records["debt/second.md"])
    for line in [
      "status: open", "x-assignee: Ana Silva", "x-due-date: soon", "x-state: Blocked",
      "x-paths: gone.c",
    ] {
      #expect(second.contains(line + "\n"), "\(line) in \(second)")
    }
    #expect(answer.output.contains("Efort → x-efort (effort is near)"))
    #expect(answer.output.contains("Estimate (days) → effort"))
  }

  @Test func `issues of Jira keep their keys, seconds and repeated columns`() async throws {
    let (answer, records) = try await Self.records(
      of: """
        Summary,Issue key,Issue id,Issue Type,Status,Project key,Created,Due date,Labels,Labels,Original Estimate,Custom field (Story Points),Description,Assignee
        Round as the ledger does,PAY-12,10012,Bug,To Do,PAY,01/Feb/26 9:00 AM,2026-03-01 00:00,money,ledger,28800,5.0,"Cents get lost
        twice a day.",ana
        Drop the old format,PAY-13,10013,Task,Done,PAY,02/Feb/26 9:00 AM,,,,,,,

        """)
    #expect(answer.code == 0 && answer.output.hasPrefix("read as jira\n"), "\(answer.errors)")
    let round = try #require(records["debt/round-as-the-ledger-does.md"])
    for line in [
      "status: open", "kind: code", "owner: ana", "created: 2026-02-01", "due: 2026-03-01",
      "effort: 8h", "x-story-points: 5.0", "x-issue-type: Bug", "x-status: To Do",
    ] {
      #expect(round.contains(line + "\n"), "\(line) in \(round)")
    }
    #expect(round.contains("PAY-12") && !round.contains("10012") && !round.contains("import:list"))
    #expect(round.contains("money") && round.contains("ledger"))
    #expect(round.contains("\nCents get lost\ntwice a day.\n"))
    #expect(records["debt/drop-the-old-format.md"]?.contains("status: paid\n") == true)
    #expect(answer.output.contains("Issue id → left out"))
  }

  @Test func `an effort without a unit is no effort`() async throws {
    let (_, records) = try await Self.records(of: "title,effort\nA thing,5\nB thing,5h\n")
    #expect(records["debt/a-thing.md"]?.contains("x-effort: 5\n") == true)
    #expect(records["debt/b-thing.md"]?.contains("\neffort: 5h\n") == true)
  }

  @Test func `a table without titles is refused with its columns`() async throws {
    let (answer, records) = try await Self.records(of: "alpha,beta\n1,2\n")
    #expect(answer.code == 2 && records.isEmpty)
    #expect(
      answer.errors.contains("no column holds titles") && answer.errors.contains("alpha, beta"))
  }

  @Test func `rows that are broken are told, and more than the most refused`() async throws {
    let open = try await Self.records(of: "title,x\n\"a,b\n")
    #expect(open.answer.code == 2 && open.answer.errors.contains("line 2: a quote opens here"))
    let bare = try await Self.records(of: "title,owner\n,@ana\nReal thing,@bob\n")
    #expect(bare.answer.code == 0 && bare.answer.output.contains("has no title"))
    let rows = (0...10_000).map { "row \($0),x" }.joined(separator: "\n")
    let many = try await Self.records(of: "title,x\n" + rows)
    #expect(many.answer.code == 2 && many.answer.errors.contains("more than 10000"))
  }
}
