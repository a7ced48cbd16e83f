import TestSupport
import Testing

@testable import DebtCLI

struct ReportTests {
  static func shop() throws -> TestRepository {
    try .committed([
      "debt/split-billing.md": """
      ---
      owner: "@payments"
      kind: architecture
      track: platform
      objective: O2-KR1
      tags: [billing]
      effort: 5d
      interest: 6h/mo
      reach: 1200
      impact: 2
      confidence: 80%
      value: 8
      urgency: 5
      risk-reduction: 8
      size: 5
      likelihood: 4
      severity: 5
      ---
      # Split the billing module
      - [ ] first (2h)
      """,
      "debt/upgrade.md": """
      ---
      owner: ana
      reach: 100
      impact: 1
      confidence: 50%
      effort: 1d
      due: 2026-01-10
      ---
      # Upgrade
      """,
      "src/a.c": "// TODO(@ana, due=2027-01-31): call the bank\n// FIXME: overflow\n",
      ".debt.yml": "objectives:\n  O2-KR1: Deploy daily\n",
    ])
  }

  private func titles(_ arguments: String..., in repository: TestRepository) async -> [String] {
    let answer = await debt(["backlog", "--format", "ndjson"] + arguments, in: repository.path)
    #expect(answer.code == 0)
    return answer.lines.compactMap { line in
      line.split(separator: "\"title\":\"").last?.split(separator: "\"").first.map(String.init)
    }
  }

  @Test func `the summary counts, the list shows each item`() async throws {
    let repository = try Self.shop()
    let summary = await debt("scan", in: repository.path)
    #expect(summary.code == 0 && summary.errors == "")
    #expect(summary.lines.first?.hasPrefix("4 items in 4 files, working tree at ") == true)
    let list = await debt("scan", "--list", in: repository.path)
    #expect(
      list.lines.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "debt/split-billing.md:19:1: record", "debt/upgrade.md:9:1: record", "src/a.c:1:4: TODO",
        "src/a.c:2:4: FIXME",
      ])
    let narrow = await debt("scan", in: repository.path, variables: ["NO_COLOR": "1"], width: 30)
    #expect(narrow.lines.dropFirst().allSatisfy { $0.count <= 30 }, "\(narrow.output)")
  }

  @Test func `each format is printed, to the output or to files`() async throws {
    let repository = try Self.shop()
    let starts = [
      "text": "4 items", "json": "{\n  \"schemaVersion\": 1,", "ndjson": "{\"id\":",
      "csv": "\"id\",\"title\",", "markdown": "<!-- debt:report:debt/ -->\n",
    ]
    for (format, start) in starts {
      let answer = await debt("scan", "--format", format, in: repository.path)
      #expect(answer.code == 0 && answer.output.hasPrefix(start), "\(format): \(answer.output)")
      let backlog = await debt("backlog", "--format=\(format)", in: repository.path)
      #expect(backlog.code == 0 && !backlog.output.isEmpty)
    }
    let files = await debt(
      "scan", "--format", "json=a.json", "--format", "csv=a.csv", in: repository.path + "/src")
    #expect(files.code == 0 && files.output == "" && files.errors == "")
    let json = try repository.folder.read("src/a.json")
    #expect(json == (await debt("scan", "--format", "json", in: repository.path)).outputBytes)
    let both = await debt(
      "scan", "--format", "ndjson", "--format", "json=b.json", in: repository.path)
    #expect(both.lines.count == 4)
    #expect(try repository.folder.read("b.json") == json)
  }

  @Test func `an output file takes the place of a link, and a device is written to`() async throws {
    let repository = try Self.shop()
    let outside = try TemporaryFolder()
    try outside.write("precious", "keep me")
    try repository.folder.link("out.json", to: outside.path + "/precious")
    let answer = await debt("scan", "--format", "json=out.json", in: repository.path)
    #expect(answer.code == 0)
    #expect(try outside.read("precious") == Array("keep me".utf8))
    #expect(try repository.folder.read("out.json").first == UInt8(ascii: "{"))
    let device = await debt("scan", "--format", "json=/dev/null", in: repository.path)
    #expect(device.code == 0 && device.output == "")
  }

  @Test func `each method ranks, and what lacks a factor is triage`() async throws {
    let repository = try Self.shop()
    #expect(
      await titles(in: repository) == [
        "Split the billing module", "Upgrade", "call the bank", "overflow",
      ])
    for method in ["wsjf", "roi", "risk"] {
      #expect(
        await titles("--by", method, in: repository).first == "Split the billing module")
    }
    let text = await debt("backlog", in: repository.path).output
    #expect(text.contains("Scored  ") && text.contains("Cold  2 without a change"))
    let upgrade = await debt("backlog", "--format", "json", in: repository.path).output
    #expect(upgrade.contains("{\"rank\": 1, \"id\": \"split-billing\""))
    #expect(upgrade.contains("{\"rank\": null, \"id\""))
  }

  @Test func `top cuts both tables and says so`() async throws {
    let repository = try Self.shop()
    #expect(
      await titles("--top", "1", in: repository) == ["Split the billing module", "call the bank"])
    let text = await debt("backlog", "--top", "1", in: repository.path).output
    #expect(text.contains("1 more; --top 2 shows them"))
    let many = try TestRepository.committed([
      "a.c": (1...25).map { "// TODO: thing number \($0) here\n\n" }.joined()
    ])
    let piped = await debt("backlog", in: many.path).output
    #expect(!piped.contains("more; --top"))
    let terminal = await debt("backlog", in: many.path, width: 120).output
    #expect(terminal.contains("5 more; --top 25 shows them"))
  }

  @Test func `filters choose by field, and alternatives of one add up`() async throws {
    let repository = try Self.shop()
    #expect(await titles("--owner", "@payments", in: repository) == ["Split the billing module"])
    #expect(await titles("--owner", "PAYMENTS", in: repository) == ["Split the billing module"])
    #expect(await titles("--owner", "ana", in: repository) == ["Upgrade", "call the bank"])
    #expect(
      await titles("--owner", "payments", "--owner", "@ana", in: repository).count == 3)
    #expect(await titles("--kind", "architecture", in: repository).count == 1)
    #expect(await titles("--keyword", "todo", in: repository) == ["call the bank"])
    #expect(await titles("--tag", "billing", in: repository).count == 1)
    #expect(await titles("--track", "platform", in: repository).count == 1)
    #expect(await titles("--objective", "O2-KR1", in: repository).count == 1)
    #expect(await titles("--status", "open", in: repository).count == 4)
    #expect(await titles("--owner", "ana", "--keyword", "FIXME", in: repository).isEmpty)
    let none = await debt("backlog", "--owner", "nobody", in: repository.path)
    #expect(none.code == 0 && none.output == "Nothing to pay: no open item.\n")
  }

  @Test func `proposals hang on the day, and count only when asked for`() async throws {
    let repository = try TestRepository.committed([
      "debt/cert.md":
        "---\ndue: 2026-02-01\nvalue: 5\nrisk-reduction: 3\nsize: 3\n---\n# Renew\n"
    ])
    let plain = await debt("backlog", "--by", "wsjf", "--format", "json", in: repository.path)
    #expect(plain.output.contains("\"rank\": null"))
    let near = await debt(
      "backlog", "--by", "wsjf", "--with-proposals", "--as-of", "2026-01-25", "--format", "json",
      in: repository.path)
    let far = await debt(
      "backlog", "--by", "wsjf", "--with-proposals", "--as-of", "2024-01-25", "--format", "json",
      in: repository.path)
    #expect(near.output.contains("\"rank\": 1"), "\(near.output)")
    #expect(near.output.contains("\"origin\": \"proposal\""))
    #expect(near.output != far.output)
    let text = await debt(
      "backlog", "--by", "wsjf", "--with-proposals", "--as-of", "2026-01-25", in: repository.path)
    #expect(text.output.contains("~ a proposal, which nobody has adopted"))
  }

  @Test func `colour follows the flag, then the environment, then the terminal`() async throws {
    let repository = try Self.shop()
    func isColoured(_ arguments: String..., variables: [String: String] = [:], width: Int? = nil)
      async -> Bool
    {
      await debt(
        ["scan"] + arguments, in: repository.path,
        variables: ["TERM": "xterm"].merging(variables) { $1 }, width: width
      )
      .outputBytes.contains(0x1B)
    }
    #expect(await !isColoured())
    #expect(await isColoured(width: 80))
    #expect(await !isColoured(variables: ["NO_COLOR": "1"], width: 80))
    #expect(await isColoured(variables: ["NO_COLOR": ""], width: 80))
    #expect(await !isColoured(variables: ["TERM": "dumb"], width: 80))
    #expect(await isColoured(variables: ["CLICOLOR_FORCE": "1"]))
    #expect(await isColoured("--color", "always", variables: ["NO_COLOR": "1"]))
    #expect(await !isColoured("--color=never", width: 80))
    for format in ["json", "ndjson", "csv", "markdown"] {
      #expect(await !isColoured("--color=always", "--format", format, width: 80))
    }
  }

  @Test func `what a format leaves out is told, unless nobody wants to hear it`() async throws {
    let repository = try TestRepository.committed([
      "a.c": "// TODO(due=2026-99-99): when\n", "b.bin": "\0TODO\n", "vendor/c.c": "// TODO: c\n",
    ])
    let note = "debt: 1 problem and 2 skipped files not shown here; `debt scan -vv` lists them\n"
    let files = "debt: 2 skipped files not shown here; `debt scan -vv` lists them\n"
    for (format, told) in [("ndjson", note), ("csv", note), ("markdown", files)] {
      let answer = await debt("scan", "--format", format, in: repository.path)
      #expect(answer.code == 0 && answer.errors == told)
      #expect(await debt("scan", "-q", "--format", format, in: repository.path).errors == "")
    }
    #expect(await debt("backlog", in: repository.path).errors == note)
    #expect(await debt("scan", in: repository.path).errors == "")
    #expect(await debt("scan", "--format", "json", in: repository.path).errors == "")
  }

  @Test func `v names problems and skipped files, vv those left out on purpose`() async throws {
    let repository = try TestRepository.committed([
      "a.c": "// TODO(due=2026-99-99): when\n", "b.bin": "\0TODO\n", "vendor/c.c": "// TODO: c\n",
    ])
    let plain = await debt("scan", in: repository.path).output
    let once = await debt("scan", "-v", in: repository.path).output
    let twice = await debt("scan", "-vv", in: repository.path).output
    #expect(!plain.contains("b.bin"))
    #expect(once.hasPrefix(plain) && once.contains("  b.bin  binary\n"))
    #expect(once.contains("a.c:1:9: warning malformed-date"))
    #expect(!once.contains("vendor/c.c"))
    #expect(twice.contains("  vendor/c.c  vendored\n"))
  }
}
