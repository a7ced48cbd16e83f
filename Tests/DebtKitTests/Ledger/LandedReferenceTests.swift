import TestSupport
import Testing

@testable import DebtKit

/// Markers that cite a ticket which a later commit carries.
struct LandedReferenceTests {
  @Test func `a later commit that carries the key is told, whatever the cache holds`() throws {
    let history = try SampleHistory()
    try history.commit(["a.c": "int a;\n"], message: "PAY-12: begin")
    try history.commit(
      ["a.c": "int a;\n// TODO(PAY-12): drop the shim once it has landed\n"],
      message: "PAY-12: a shim")
    try history.commit(["b.c": "int b;\n"], message: "PAY-120: something else")
    #expect(try told(history) == [])
    try history.commit(["b.c": "int c;\n"], message: "PAY-12: the real thing")
    try history.commit(["b.c": "int d;\n"], message: "another")
    let commit = history.commits[3].prefix(10)
    let expected = [
      "a.c:2 PAY-12 has landed since this was written: \(commit) 'PAY-12: the real thing'"
    ]
    // First on top of what the run before kept, then from what was kept, then from nothing.
    #expect(try told(history) == expected)
    #expect(try told(history) == expected)
    #expect(try told(history, cache: .none) == expected)
  }

  @Test func `a revert carries no key, and neither does a branch beside the marker`() throws {
    let history = try SampleHistory()
    let root = try history.commit(["a.c": "int a;\n"], message: "root")
    let side = try history.commit(["b.c": "int b;\n"], on: [root], message: "fix #7", after: 9)
    let main = try history.commit(
      ["a.c": "int a;\n// TODO(#7): wait for the fix of the lock\n"], on: [root])
    try history.commit(
      ["b.c": "int b;\n"], on: [main, side], message: "merge")
    try history.commit(
      ["b.c": "int c;\n"],
      message: "Revert \"fix #7\"\n\nThis reverts commit \(history.commits[side]).")
    try history.commit(["b.c": "int d;\n"], message: "Revert \"Fix it (#7)\" (#9)")
    #expect(try told(history) == [])
  }

  private func told(
    _ history: SampleHistory, cache: CacheAccess = .repository
  ) throws -> [String] {
    try history.repository.setHead(to: history.commits[history.commits.count - 1])
    let debt = try DebtRepository(at: history.repository.path)
    var options = ScanOptions()
    options.cache = cache
    var registry = try debt.registry(of: .commit("HEAD"), options: options)
    try debt.addHistory(to: &registry, of: .commit("HEAD"), asOf: nil, options: options)
    return registry.problems.filter { $0.code == .referenceLanded }.map {
      "\($0.place?.path ?? ""):\($0.place?.line ?? 0) \($0.message)"
    }
  }
}
