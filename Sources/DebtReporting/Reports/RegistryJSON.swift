public import DebtKit

/// The stable JSON of a registry, `schemaVersion` 1.
///
/// The same registry gives the same bytes: items are in order of place, keys in the order of the
/// contract, numbers unrounded.
public enum RegistryJSON {
  /// The version of the contract: a key is never taken away or changed within one.
  public static let schemaVersion = 1

  /// The whole registry as one object.
  ///
  /// - Complexity: O(*n*) in the items, problems and skipped files.
  public static func object(_ registry: Registry, tool: ToolName = .debt) -> [UInt8] {
    var json = JSONWriter(.document)
    write(registry, tool: tool, to: &json) { json in
      for item in registry.items { json.object { ItemJSON(registry).members(of: item, to: &$0) } }
    }
    return json.take()
  }

  /// The registry's items, one a line.
  ///
  /// - Complexity: O(*n*) in the items.
  public static func lines(_ registry: Registry) -> [UInt8] {
    var json = JSONWriter(.compact)
    for item in registry.items {
      json.object { ItemJSON(registry).members(of: item, to: &$0) }
      json.endLine()
    }
    return json.take()
  }

  /// One item with its tickets, and with its history if that was read.
  public static func item(
    _ item: DebtItem, in registry: Registry, history: ItemHistory? = nil
  ) -> [UInt8] {
    var json = JSONWriter(.indented(depth: 3))
    json.object {
      $0.member("schemaVersion", schemaVersion)
      ItemJSON(registry, tellsProposals: true).members(of: item, to: &$0)
      if let history { HistoryJSON.members(of: history, to: &$0) }
      $0.array("tickets") { json in
        for ticket in item.tickets {
          json.object {
            $0.member("title", ticket.title)
            $0.member("done", ticket.isDone)
            $0.member("effort", ticket.effort?.description)
            $0.member("line", ticket.line)
          }
        }
      }
      ItemJSON.activity(of: item, to: &$0)
      ObservedJSON.observed(of: item, to: &$0)
      ObservedJSON.odds(of: item, to: &$0)
    }
    json.endLine()
    return json.take()
  }

  /// Writes the object of a registry around its items.
  static func write(
    _ registry: Registry, tool: ToolName, to json: inout JSONWriter,
    items: (inout JSONWriter) -> Void
  ) {
    json.object {
      $0.member("schemaVersion", schemaVersion)
      $0.member(tool)
      $0.object("snapshot") {
        $0.member("kind", registry.snapshot.kind.rawValue)
        $0.member("commit", registry.snapshot.commit)
        $0.member("base", registry.snapshot.base)
      }
      $0.array("items", items)
      $0.array("problems") { json in
        for problem in registry.problems { json.object { write(problem, to: &$0) } }
      }
      $0.array("skipped") { json in
        for file in registry.skipped {
          json.object {
            $0.path(file.place.pathBytes)
            $0.member("reason", file.reason.rawValue)
          }
        }
      }
      $0.object("summary") { write(registry, summaryTo: &$0) }
      $0.object("verdict") { VerdictJSON.members(of: registry, to: &$0) }
    }
    json.endLine()
  }

  /// Writes the members of a problem.
  static func write(_ problem: Problem, to json: inout JSONWriter) {
    json.member("code", problem.code.rawValue)
    json.member("level", problem.level.rawValue)
    if let place = problem.place {
      json.path(place.pathBytes)
    } else {
      json.member("path", nil as String?)
    }
    json.member("line", problem.place?.line)
    json.member("column", problem.place?.column)
    json.member("message", problem.message)
  }

  private static func write(_ registry: Registry, summaryTo json: inout JSONWriter) {
    let summary = registry.summary
    json.member("files", summary.files)
    json.member("bytes", summary.bytes)
    json.member("items", registry.items.count)
    json.member("problems", registry.problems.count)
    json.member("skipped", registry.skipped.count)
    json.member("ignored", summary.ignored)
    json.member("caseMisses", summary.caseMisses)
    json.object("limits") { json in
      for (name, count) in summary.limits.sorted(by: { $0.key < $1.key }) {
        json.member(name, count)
      }
    }
  }
}

/// The program that a report names as its maker.
public struct ToolName: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The version.
  public let version: String

  /// The program of this package.
  public static let debt = ToolName(name: "debt", version: "0.1.0")

  /// The day of the version of this package.
  package var date: String { "2026-11-21" }

  /// Creates a name.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
