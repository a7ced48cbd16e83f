import CommentScanning
import GitAccess

@testable import DebtKit

/// A policy as it is written, and what it finds in files that are nowhere but here.
struct SamplePolicy {
  let configuration: Configuration
  let problems: [Problem]

  /// Reads the lines below `policy:`.
  init(_ rules: String, settings: String = "") {
    let lines = rules.split(separator: "\n").map { "  \($0)\n" }.joined()
    (configuration, problems) = Configuration.read(
      Array("policy:\n\(lines)\(settings)\n".utf8), named: RepositoryPath(".debt.yml"))
  }

  var policy: Policy { configuration.policy }

  /// What the rules find where all items of files are new, or only stand.
  ///
  /// - Parameters:
  ///   - files: The files, in any order.
  ///   - paid: Files whose items went.
  ///   - isNew: Whether there is a base, at which nothing stood.
  ///   - day: The day that counts as today.
  ///   - edit: A last change of what is judged.
  /// - Returns: The findings as `level rule path:line message`.
  /// - Throws: `DebtError` when messages cannot be read.
  func findings(
    _ files: [String: String], paid: [String: String] = [:], isNew: Bool = true,
    on day: String = "2026-06-01", edit: (inout Judged) -> Void = { _ in }
  ) throws -> [String] {
    var judged = judged(files)
    judged.day = CalendarDate(day)
    if isNew { judged.introduced = judged.items }
    judged.paid = self.judged(paid).items
    edit(&judged)
    return try Judge(policy: policy, judged: judged, failsOn: .error)
      .outcome(former: { _ in nil }, messages: { () throws(DebtError) in Judge.Messages() })
      .hits.map(\.outline)
  }

  /// The items of files and what is wrong with them, all of which rules ask about.
  func judged(_ files: [String: String]) -> Judged {
    let scanner = FileScanner(configuration: configuration)
    let paths = files.keys.map { RepositoryPath($0) }.sorted()
    let readings = paths.map { path in
      let isRecord = path.description.hasPrefix("debt/")
      let file = SnapshotFile(path: path, blob: nil, isRecord: isRecord)
      return ByteView.with(Array((files[path.description] ?? "").utf8)) {
        scanner.scan($0, of: file)
      }
    }
    var builder = RegistryBuilder(configuration: configuration, people: nil)
    builder.add(readings, isWhole: true)
    builder.checkPaths(against: paths)
    builder.checkConditions(against: paths)
    builder.checkObjectives()
    var judged = Judged()
    judged.items = builder.items
    judged.touched = builder.items
    judged.stand(builder.items)
    judged.problems = builder.problems
    judged.files = paths
    return judged
  }
}

extension RuleHit {
  /// The finding on one line.
  var outline: String {
    let place = place.map { "\($0.path):\($0.line ?? 0) " } ?? ""
    return "\(level.rawValue) \(rule) \(place)\(message)"
  }
}
