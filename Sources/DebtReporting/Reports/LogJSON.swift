public import DebtKit

/// The stable JSON of the ledger, in the version of ``RegistryJSON/schemaVersion``.
public enum LogJSON {
  /// Each change of each commit, one a line.
  ///
  /// - Complexity: O(*n*) in the changes.
  public static func lines(_ commits: [CommitEvents]) -> [UInt8] {
    var json = JSONWriter(.compact)
    for commit in commits {
      for event in commit.events {
        json.object { line(event, of: commit, to: &$0) }
        json.endLine()
      }
    }
    return json.take()
  }

  /// The commits as one object, each with its changes.
  ///
  /// - Complexity: O(*n*) in the changes.
  public static func object(_ commits: [CommitEvents], tool: ToolName = .debt) -> [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member(tool)
      $0.array("commits") { json in
        for commit in commits {
          json.object {
            EventJSON.members(of: commit, to: &$0)
            $0.member("merge", commit.isMerge)
            $0.array("events") { json in
              for event in commit.events { json.object { EventJSON.members(of: event, to: &$0) } }
            }
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  /// Writes the members of a change that stands alone.
  static func line(
    _ event: LedgerEvent, of commit: CommitEvents, to json: inout JSONWriter
  ) {
    json.member("schemaVersion", RegistryJSON.schemaVersion)
    EventJSON.members(of: commit, to: &json)
    EventJSON.members(of: event, to: &json)
  }
}

extension JSONWriter {
  /// Writes the maker of a report.
  mutating func member(_ tool: ToolName) {
    object("tool") {
      $0.member("name", tool.name)
      $0.member("version", tool.version)
    }
  }
}
