import TestSupport
import Testing

@testable import DebtKit

/// Owners who have not committed for a while, by the history of a repository.
struct IdleOwnerTests {
  private static let day: Int64 = 86_400

  /// Bob commits on the first day, Ana 200 days later.
  private func registry(
    _ markers: String, settings: String = "owners: {idle-after: 180d}\n", mailmap: String? = nil,
    asOf day: CalendarDate? = nil
  ) throws -> Registry {
    let start: Int64 = 1_767_225_600
    let test = try TestRepository(files: ["a.c": markers, ".debt.yml": settings])
    if let mailmap { try test.write(".mailmap", mailmap) }
    try test.commit(date: start, author: "Bob")
    try test.write("b.c", "int x;\n")
    try test.commit(date: start + 200 * Self.day, author: "Ana")
    let repository = try DebtRepository(at: test.path)
    var options = ScanOptions()
    options.cache = .none
    var registry = try repository.registry(of: .worktree(), options: options)
    try repository.addHistory(to: &registry, of: .worktree(), asOf: day, options: options)
    return registry
  }

  private func idle(_ registry: Registry) -> [String] {
    registry.problems.filter { $0.code == .idleOwner }.map(\.message)
  }

  @Test(arguments: ["@bob", "Bob", "bob@example.com", "@BOB"])
  func `a person is known by handle, name and address`(owner: String) throws {
    let registry = try registry("// TODO(owner=\(owner)): x\n// TODO(@ana): y\n")
    #expect(idle(registry) == ["'\(owner)' owns 1 item and has no commit since 2026-01-01"])
    let problem = try #require(registry.problems.first { $0.code == .idleOwner })
    #expect(problem.level == .note && problem.place?.line == 1)
    #expect(registry.people["@ana"]?.isIdle == false)
    #expect(
      registry.idleOwners(of: registry.items[0]).map(\.lastCommit) == [
        CalendarDate("2026-01-01")
      ])
    #expect(registry.idleOwners(of: registry.items[1]).isEmpty)
  }

  @Test func `a mailmap makes one person of two`() throws {
    let mailmap = "Ana <ana@example.com> <bob@example.com>\n"
    #expect(idle(try registry("// TODO(@bob): x\n", mailmap: mailmap)).isEmpty)
  }

  @Test func `teams, strangers and paid debt are not judged`() throws {
    let registry = try registry(
      "// TODO(@shop/bob): x\n// TODO(@carl): y\n// TODO(@bob, status=paid): z\n")
    #expect(idle(registry).isEmpty)
    #expect(registry.people.isEmpty)
  }

  @Test func `without the setting nobody is idle, and people are known all the same`() throws {
    let registry = try registry("// TODO(@bob): x\n", settings: "")
    #expect(idle(registry).isEmpty)
    #expect(registry.people["@bob"]?.isIdle == false)
  }

  @Test func `the day that counts as today decides`() throws {
    let early = try registry("// TODO(@bob): x\n", asOf: CalendarDate("2026-06-30"))
    #expect(idle(early).isEmpty)
    let late = try registry(
      "// TODO(@bob): x\n// TODO(@ana): y\n", asOf: CalendarDate("2027-06-30"))
    #expect(idle(late).count == 2)
  }
}
