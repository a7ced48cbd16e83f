package import DebtKit

/// What is wrong in each file as JSON, with what to do about it.
package enum LintJSON {
  /// The problems of a registry, and the files of which nothing was read, as one object.
  ///
  /// - Complexity: O(*n*) in the problems and skipped files.
  package static func object(_ registry: Registry) -> [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member(ToolName.debt)
      $0.object("snapshot") {
        $0.member("kind", registry.snapshot.kind.rawValue)
        $0.member("commit", registry.snapshot.commit)
      }
      $0.array("problems") { json in
        for problem in registry.problems { json.object { members(of: problem, to: &$0) } }
      }
      $0.array("skipped") { json in
        for file in registry.skipped {
          json.object {
            $0.path(file.place.pathBytes)
            $0.member("reason", file.reason.rawValue)
          }
        }
      }
      $0.object("summary") { json in
        json.member("files", registry.summary.files)
        for level in ProblemLevel.allCases.reversed() {
          json.member(level.rawValue + "s", registry.problems.count { $0.level == level })
        }
      }
    }
    json.endLine()
    return json.take()
  }

  /// The problems of a registry, one a line.
  ///
  /// - Complexity: O(*n*) in the problems.
  package static func lines(_ registry: Registry) -> [UInt8] {
    var json = JSONWriter(.compact)
    for problem in registry.problems {
      json.object { members(of: problem, to: &$0) }
      json.endLine()
    }
    return json.take()
  }

  private static func members(of problem: Problem, to json: inout JSONWriter) {
    RegistryJSON.write(problem, to: &json)
    json.member("cure", problem.code.cure)
  }
}
