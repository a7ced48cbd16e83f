import TestSupport

@testable import DebtKit

extension Registry {
  /// The registry of a working tree with these files, all of them committed.
  static func of(
    _ files: [String: String], options: ScanOptions = ScanOptions()
  ) throws -> Registry {
    let test = try TestRepository(files: files)
    try test.commit(date: 1_763_719_200)
    return try DebtRepository(at: test.path)
      .registry(of: .worktree(), options: options)
  }

  /// The items as `path:line KEYWORD title`, one a line.
  var outline: String {
    items.map { item in
      "\(item.sites[0].path):\(item.sites[0].line) \(item.keyword ?? "record") \(item.title)"
    }.joined(separator: "\n")
  }

  /// The problems as `path:line:column code`, one a line.
  var problemOutline: String {
    problems.map { problem in
      let place = problem.place.map { "\($0.path):\($0.line ?? 0):\($0.column ?? 0) " } ?? ""
      return place + problem.code.rawValue
    }.joined(separator: "\n")
  }
}
