package import DebtKit

/// What `debt cache` tells, as text for people and as JSON.
package enum CacheReport {
  /// A cache in words.
  package static func text(
    _ summary: HistoryCache.Summary, at folder: String, style: ReportStyle
  ) -> [UInt8] {
    var lines = ["\(style.text(folder)): \(bytes(summary.bytes))"]
    if let contents = summary.contents {
      lines[0] += ", version \(contents.version)"
      let commits = contents.histories.reduce(0) { $0 + $1.commits }
      lines.append(
        "  \(Wording.count(contents.histories.count, "history", "histories")) of "
          + "\(Wording.count(commits, "commit"))")
      lines.append(
        "  \(Wording.count(contents.scans, "version")) of files with items, "
          + "\(NumberText.count(contents.plain)) without")
    } else {
      lines.append("  " + (summary.failure.map { style.text($0).string } ?? "nothing is kept yet"))
    }
    if summary.aside > 0 {
      lines.append("  \(bytes(summary.aside)) of a damaged one, which was set aside")
    }
    return document(lines)
  }

  /// A cache as one object.
  package static func json(
    _ summary: HistoryCache.Summary, at folder: String, tool: ToolName = .debt
  ) -> [UInt8] {
    object(at: folder, tool) { json in
      json.member("bytes", summary.bytes)
      json.member("aside", summary.aside)
      json.member("failure", summary.failure)
      json.member("version", summary.contents?.version)
      json.array("histories") { json in
        for history in summary.contents?.histories ?? [] {
          json.object {
            $0.member("name", history.name)
            $0.member("commits", history.commits)
          }
        }
      }
      json.member("scans", summary.contents?.scans)
      json.member("plain", summary.contents?.plain)
    }
  }

  /// What a check came to in words.
  package static func text(
    _ check: HistoryCache.Verification, at folder: String, style: ReportStyle
  ) -> [UInt8] {
    guard check.isPresent else { return document(["\(style.text(folder)): nothing is kept yet"]) }
    guard check.findings.isEmpty else {
      return document(
        ["\(style.text(folder)) is damaged:"]
          + check.findings.map { "  \(style.text($0))" }
          + ["`debt cache clear` removes it; the next run makes it again"])
    }
    guard check.problems.isEmpty else {
      return document(["\(style.text(folder)): every checksum holds, nothing else was compared"])
    }
    return document([
      "\(style.text(folder)) is sound: \(Wording.count(check.commits, "commit")) and "
        + "\(Wording.count(check.scans, "scan")) are as a fresh reading finds them"
    ])
  }

  /// What a check came to as one object.
  package static func json(
    _ check: HistoryCache.Verification, at folder: String, tool: ToolName = .debt
  ) -> [UInt8] {
    object(at: folder, tool) { json in
      json.member("present", check.isPresent)
      json.member("sound", check.findings.isEmpty)
      json.member("commits", check.commits)
      json.member("scans", check.scans)
      json.array("findings") { json in
        for finding in check.findings { json.value(finding) }
      }
      json.member("cure", check.findings.isEmpty ? nil : "debt cache clear")
    }
  }

  /// What was removed, or would be, in words.
  package static func text(
    freed: Int, isDryRun: Bool, at folder: String, style: ReportStyle
  ) -> [UInt8] {
    guard freed > 0 else { return document(["\(style.text(folder)): nothing is kept"]) }
    return document([
      "\(style.text(folder)): \(bytes(freed)) \(isDryRun ? "would be freed" : "freed")"
    ])
  }

  /// What was removed, or would be, as one object.
  package static func json(
    freed: Int, isDryRun: Bool, at folder: String, tool: ToolName = .debt
  ) -> [UInt8] {
    object(at: folder, tool) { json in
      json.member("dryRun", isDryRun)
      json.member("freed", freed)
    }
  }

  private static func object(
    at folder: String, _ tool: ToolName, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member(tool)
      $0.object("cache") { json in
        json.member("folder", folder)
        body(&json)
      }
    }
    json.endLine()
    return json.take()
  }

  private static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1_000: Wording.count(count, "byte").string
    case ..<1_000_000: "\(NumberText.decimal(Double(count) / 1_000)) kB"
    default: "\(NumberText.decimal(Double(count) / 1_000_000)) MB"
    }
  }

  private static func document(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
