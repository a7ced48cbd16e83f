import TestSupport
import Testing

struct TrackerImportTests {
  private static let issues = """
    {"paging": {"pageIndex": 1, "pageSize": 4, "total": 9},
     "issues": [
      {"key": "AYx1", "rule": "java:S1192", "severity": "MAJOR", "component": "shop:src/Cart.java",
       "line": 12, "status": "OPEN", "message": "Define a constant", "effort": "1h30min",
       "type": "CODE_SMELL", "tags": ["design"], "author": "ana@example.com",
       "creationDate": "2026-02-01T10:11:12+0000"},
      {"key": "AYx2", "component": "shop:gone.java", "status": "RESOLVED", "resolution": "FIXED",
       "message": "Close the stream", "debt": "5min"},
      {"key": "AYx3", "status": "RESOLVED", "resolution": "FALSE-POSITIVE", "message": "No"},
      {"key": "AYx4", "status": "RESOLVED", "resolution": "WONTFIX", "message": "Old API"}],
     "components": [{"key": "shop:src/Cart.java", "path": "src/Cart.java"}]}
    """

  @Test func `issues of SonarQube become records`() async throws {
    let repository = try TestRepository.committed([
      "issues.json": Self.issues, "src/Cart.java": "class Cart {}\n",
    ])
    let answer = await debt("import", "issues.json", "--write", in: repository.path)
    #expect(answer.code == 0, "\(answer.errors)")
    let records = try repository.records()
    let constant = try #require(records["debt/define-a-constant.md"])
    for line in [
      "status: open", "kind: code", "created: 2026-02-01", "effort: 1h 30m", "x-rule: java:S1192",
      "x-severity: MAJOR", "x-author: ana@example.com",
    ] {
      #expect(constant.contains(line + "\n"), "\(line) in \(constant)")
    }
    #expect(constant.contains("src/Cart.java") && constant.contains("AYx1"))
    #expect(
      constant.contains("SonarQube found this in `src/Cart.java:12` by its rule `java:S1192`."))
    let stream = try #require(records["debt/close-the-stream.md"])
    #expect(stream.contains("status: paid\n") && stream.contains("effort: 5m\n"))
    #expect(stream.contains("x-paths: gone.java\n"))
    let old = try #require(records["debt/old-api.md"])
    #expect(
      old.contains("status: accepted\n") && old.contains("accepted-reason: WONTFIX in SonarQube\n"))
    #expect(records.count == 3)
    #expect(answer.output.contains("is a false positive"))
    #expect(answer.output.contains("5 of 9 issues") && answer.output.contains("other pages"))
  }

  @Test(arguments: [
    "{", "{\"issues\": 3}", "[]", "{\"a\": 1}", String(repeating: "[", count: 5000),
    "{\"issues\": [", "{\"issues\": [1, {}, {\"message\": 4}]}",
  ])
  func `broken JSON writes nothing`(_ text: String) async throws {
    let repository = try TestRepository.committed(["issues.json": text])
    let answer = await debt(
      "import", "issues.json", "--as", "sonarqube", "--write", in: repository.path)
    #expect(try repository.records().isEmpty)
    #expect(answer.code == 2 || answer.output.contains("has no message"))
  }

  private static let task = """
    ---
    id: task-7
    title: 'Split: billing'
    status: In Progress
    assignee: @sara
    reporter: "@bob"
    created_date: '2025-08-03 10:00'
    due_date: 2026-01-31
    labels: [billing, db]
    dependencies: []
    priority: high
    ordinal: 3
    ---
    ## Description
    <!-- SECTION:DESCRIPTION:BEGIN -->
    Two teams wait.
    <!-- SECTION:DESCRIPTION:END -->

    ## Acceptance Criteria
    - [ ] #1 tests pass
    """

  @Test func `tasks of Backlog md become records`() async throws {
    let repository = try TestRepository.committed([
      "backlog/tasks/task-7 - Split.md": Self.task, "backlog/tasks/notes.md": "no task\n",
      "backlog/docs/x.md": Self.task, "a.c": "int a;\n",
    ])
    let answer = await debt("import", "backlog", "--write", in: repository.path)
    #expect(answer.code == 0 && answer.output.hasPrefix("read as backlog-md\n"), "\(answer.errors)")
    let records = try repository.records()
    let split = try #require(records["debt/split-billing.md"])
    for line in [
      "status: in-progress", "owner: '@sara'", "created: 2025-08-03", "due: 2026-01-31",
      "x-reporter: '@bob'", "x-priority: high",
    ] {
      #expect(split.contains(line + "\n"), "\(line) in \(split)")
    }
    #expect(
      split.contains("task-7") && split.contains("# Split: billing\n\n## Description\nTwo teams"))
    #expect(split.contains("- [ ] #1 tests pass") && !split.contains("SECTION"))
    #expect(records.count == 1 && answer.output.contains("has no front matter"))
    let one = await debt("import", "backlog/tasks/task-7 - Split.md", in: repository.path)
    #expect(one.output.hasPrefix("read as backlog-md\n") && one.output.contains("1 up to date"))
  }
}
