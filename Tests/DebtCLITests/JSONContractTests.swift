import DebtKit
import DebtReporting
import Foundation
import TestSupport
import Testing

/// The stable contract of `design.md` §7: keys, their order, types, nulls, and the order of items.
struct JSONContractTests {
  private static let itemKeys = [
    "id", "fingerprint", "aliases", "source", "keyword", "title", "status", "fields", "heat",
    "sites", "change", "confidence", "from", "scores",
  ]

  private func tree(_ arguments: String..., in repository: TestRepository) async throws -> JSONTree
  {
    let answer = await debt(arguments, in: repository.path)
    _ = try JSONSerialization.jsonObject(with: Data(answer.outputBytes))
    return try JSONTree(answer.outputBytes)
  }

  /// Checks an item; a scan reads no history, and knows no heat.
  private func check(_ item: JSONTree, heat: JSONTree = .null) {
    for key in ["id", "fingerprint", "title"] { #expect(item[key]?.text?.isEmpty == false) }
    let isRecord = item["source"] == .text("record")
    #expect(isRecord || item["source"] == .text("marker"))
    #expect((item["keyword"] == .null) == isRecord)
    #expect(["open", "in-progress", "accepted", "paid"].contains(item["status"]?.text))
    #expect(item["aliases"] == .array([]))
    #expect(item["heat"] == heat)
    for key in ["change", "confidence", "from"] { #expect(item[key] == .null) }
    for name in item["fields"]?.keys ?? [] {
      let field = item["fields"]?[name]
      #expect(field?.keys == ["value", "origin", "from"])
      #expect(["declared", "observed", "configured", "proposal"].contains(field?["origin"]?.text))
    }
    for site in item["sites"]?.elements ?? [] {
      #expect(site.keys == ["path", "line", "column", "endColumn", "text", "language"])
      for key in ["line", "column", "endColumn"] {
        guard case .number(let digits)? = site[key] else {
          Issue.record("\(key) is no number")
          continue
        }
        #expect((Int(digits) ?? 0) > 0)
      }
    }
    for name in item["scores"]?.keys ?? [] {
      let score = item["scores"]?[name]
      #expect(score?.keys == ["value", "factors"])
      // A value with a fraction is one whatever it is: 48.0.
      if case .number(let digits)? = score?["value"] { #expect(digits.contains(".")) }
      for factor in score?["factors"]?.keys ?? [] {
        #expect(score?["factors"]?[factor]?.keys == ["value", "origin", "how"])
      }
    }
  }

  @Test func `scan writes the keys in the order of the contract`() async throws {
    let repository = try ReportTests.shop()
    try repository.write("b.bin", "\0TODO\n")
    try repository.write("c.c", "// TODO(due=2026-99-99): when\n")
    try repository.commit()
    let root = try await tree("scan", "--format", "json", in: repository)
    #expect(
      root.keys == [
        "schemaVersion", "tool", "snapshot", "items", "problems", "skipped", "summary", "verdict",
      ])
    #expect(root["schemaVersion"] == .number("1"))
    #expect(root["tool"]?.keys == ["name", "version"])
    #expect(root["snapshot"]?.keys == ["kind", "commit", "base"])
    #expect(root["snapshot"]?["base"] == .null)
    #expect(root["items"]?.elements.count == 5)
    for item in root["items"]?.elements ?? [] {
      #expect(item.keys == Self.itemKeys)
      check(item)
    }
    for problem in root["problems"]?.elements ?? [] {
      #expect(problem.keys == ["code", "level", "path", "line", "column", "message"])
    }
    #expect(root["problems"]?.elements.first?["code"] == .text("malformed-date"))
    #expect(root["skipped"]?.elements.map(\.keys) == [["path", "reason"]])
    #expect(
      root["summary"]?.keys == [
        "files", "bytes", "items", "problems", "skipped", "ignored", "caseMisses", "limits",
      ])
    #expect(root["summary"]?["items"] == .number("5"))
    #expect(
      root["verdict"]?.keys == [
        "result", "policy", "rules", "waived", "policyEdits", "ignoredAdded",
      ])
    #expect(root["verdict"]?["policy"]?.keys == ["commit", "from"])
    #expect(root["verdict"]?["result"] == .text("none"))
  }

  @Test func `backlog adds a rank, ndjson is the same items, show adds tickets`() async throws {
    let repository = try ReportTests.shop()
    let root = try await tree("backlog", "--format", "json", in: repository)
    let items = root["items"]?.elements ?? []
    #expect(items.map { $0["rank"] } == [.number("1"), .number("2"), .null, .null])
    for item in items {
      #expect(item.keys == ["rank"] + Self.itemKeys + ["activity", "observed"])
      check(item, heat: .number("0.0"))
    }
    let lines = await debt("backlog", "--format", "ndjson", in: repository.path).lines
    #expect(try lines.map { try JSONTree(Array($0.utf8)) } == items)
    let scan = try await tree("scan", "--format", "json", in: repository)
    let scanLines = await debt("scan", "--format", "ndjson", in: repository.path).lines
    #expect(try scanLines.map { try JSONTree(Array($0.utf8)) } == scan["items"]?.elements)
    let shown = try await tree("show", "split-billing", "--format", "json", in: repository)
    #expect(
      shown.keys
        == ["schemaVersion"] + Self.itemKeys
        + [
          "timeline", "introduced", "interest", "merges", "tickets", "activity", "observed", "odds",
        ])
    #expect(shown["activity"]?.keys == ["commits", "people", "ask", "hotspot"])
    #expect(shown["tickets"]?.elements.map(\.keys) == [["title", "done", "effort", "line"]])
    check(shown, heat: .number("0.0"))
  }

  @Test func `snapshots name their kind and commit`() async throws {
    let repository = try TestRepository(files: ["a.c": "// TODO: a\n"])
    let unborn = try await tree("scan", "--format", "json", in: repository)
    #expect(unborn["snapshot"]?["commit"] == .null)
    let commit = try repository.commit()
    for (arguments, kind) in [([], "worktree"), (["--staged"], "index"), (["HEAD"], "commit")] {
      let answer = await debt(["scan", "--format", "json"] + arguments, in: repository.path)
      let snapshot = try JSONTree(answer.outputBytes)["snapshot"]
      #expect(snapshot?["kind"] == .text(kind) && snapshot?["commit"] == .text(commit))
    }
  }

  @Test func `what is not trusted says so in the verdict`() async throws {
    let repository = try TestRepository.committed([
      "a.c": "// TODO: a\n", ".debt.yml": "limits: [\n",
    ])
    let answer = await debt("scan", "--format", "json", in: repository.path)
    #expect(answer.code == 2)
    let root = try JSONTree(answer.outputBytes)
    #expect(root["verdict"]?["result"] == .text("untrusted"))
    #expect(root["items"]?.elements.count == 1)
  }

  @Test func `texts are whole, and escapes leave their values as they are`() async throws {
    let long = String(repeating: "word ", count: 1000) + "end"
    let text = "say \"hi\" \\ ##[group] \u{1B}[31m \u{202E} \u{2028} \u{7F} \u{9B} 🧾 é"
    let repository = try TestRepository.committed([
      "a.c": "// TODO: \(long)\n\n", "b.c": "// TODO: \(text)\n",
    ])
    let answer = await debt("scan", "--format", "json", in: repository.path)
    let items = try JSONTree(answer.outputBytes)["items"]?.elements ?? []
    #expect(items.map { $0["title"]?.text } == [long, text])
    #expect(!answer.output.contains("##["))
    #expect(answer.outputBytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test func `a path that is not UTF-8 is spelt out, with its bytes beside it`() async throws {
    let repository = try TestRepository.committed(["ok.c": "// TODO: a\n"])
    let blob = try repository.writeObject("blob", Array("// TODO(due=never): b\n".utf8))
    try repository.folder.write("info", "100644 blob \(blob)\t")
    let entry = Array("100644 \(blob) 0\t".utf8) + [0x63, 0xE9] + Array(".c\n".utf8)
    _ = try Git.bytes(["update-index", "--index-info"], in: repository.path, input: entry)
    let answer = await debt("scan", "--staged", "--format", "json", in: repository.path)
    let root = try JSONTree(answer.outputBytes)
    let item = root["items"]?.elements.first { $0["title"] == .text("b") }
    let site = item?["sites"]?.elements.first
    #expect(
      site?.keys == ["path", "pathBytes", "line", "column", "endColumn", "text", "language"])
    #expect(site?["path"] == .text(#"c\xe9.c"#))
    #expect(site?["pathBytes"] == .text("Y+kuYw=="))
    #expect(root["problems"]?.elements.first?["pathBytes"] == .text("Y+kuYw=="))
    let list = await debt("scan", "--staged", "--list", in: repository.path)
    #expect(list.output.contains(#"c\xe9.c:1:4: TODO b"#))
    let line = await debt("explain", #"c\xe9.c:1"#, "--staged", in: repository.path)
    #expect(line.code == 0)
  }

  @Test func `the same input gives the same bytes, on any number of cores`() async throws {
    let repository = try TestRepository()
    for number in 0..<1100 {
      try repository.write(
        "d\(number % 7)/f\(number).c", "// TODO: thing\n// FIXME(x\(number)): b\n")
    }
    try repository.stage()
    let first = await debt("scan", "--format", "json", in: repository.path)
    let second = await debt("scan", "--format", "json", in: repository.path)
    #expect(first.code == 0 && first.outputBytes == second.outputBytes)
    for workers in [1, 8] {
      var options = ScanOptions()
      options.workers = workers
      let registry = try DebtRepository(at: repository.path)
        .registry(of: .worktree(), options: options)
      #expect(RegistryJSON.object(registry) == first.outputBytes)
    }
    let backlog = await debt("backlog", "--format", "json", in: repository.path)
    #expect(
      backlog.outputBytes
        == (await debt("backlog", "--format", "json", in: repository.path)).outputBytes)
  }

  @Test func `items stand in order of path, line and column`() async throws {
    let repository = try TestRepository.committed([
      "b.c": "/* TODO: one */ /* TODO: two */\n// TODO: three\n", "a/z.c": "// TODO: a\n",
      "a.c": "// TODO: dot before slash\n", "B.c": "// TODO: upper first\n",
    ])
    let root = try await tree("scan", "--format", "json", in: repository)
    let titles = (root["items"]?.elements ?? []).map { $0["title"]?.text }
    #expect(titles == ["upper first", "dot before slash", "a", "one", "two", "three"])
  }

  @Test func `limits that were met are counted by their settings`() async throws {
    let repository = try TestRepository.committed([
      ".debt.yml": "limits: {file: 100, line: 50, items: 2}\n",
      "big.c": "// TODO: a\n" + String(repeating: "\n", count: 100),
      "long.c": "// TODO: \(String(repeating: "x", count: 60))\n",
      "many.c": "// TODO: a\n// TODO: b\n// TODO: c\n",
    ])
    let root = try await tree("scan", "--format", "json", in: repository)
    let limits = root["summary"]?["limits"]
    #expect(limits?.keys == ["limits.file", "limits.items", "limits.line"])
    #expect(limits?["limits.file"] == .number("1"))
    #expect(
      root["skipped"]?.elements.map { $0["reason"] } == [
        .text("too-large"), .text("line-too-long"),
      ])
    #expect(root["problems"]?.elements.map { $0["code"] } == [.text("too-many-items")])
  }
}
