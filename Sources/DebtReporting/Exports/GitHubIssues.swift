internal import DebtKit

extension BacklogFormat {
  static let githubIssues = BacklogFormat(
    "github-issues", "one issue a line, as GitHub's REST API takes it"
  ) { [GitHubIssues.lines($0)] }
}

/// Items as the bodies of `POST /repos/OWNER/NAME/issues`, one a line.
enum GitHubIssues {
  static func lines(_ export: Export) -> [UInt8] {
    var json = JSONWriter(.compact)
    for entry in export.entries {
      json.object {
        $0.member("title", export.title(of: entry))
        $0.member(
          "body", IssueText(entry, in: export).markdown(isMarked: true, ci: export.options.ci))
        $0.array("labels") { json in
          for label in entry.labels { json.value(label) }
        }
        $0.array("assignees") { json in
          if let name = login(of: entry) { json.value(name) }
        }
      }
      json.endLine()
    }
    return json.take()
  }

  /// The account that owns an entry; nil for a mail address, for a team, and for what is no account.
  static func login(of entry: ExportEntry) -> String? {
    guard let name = entry.assignee, name.utf8.count <= 39,
      name.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }),
      !name.hasPrefix("-")
    else { return nil }
    return name
  }
}
