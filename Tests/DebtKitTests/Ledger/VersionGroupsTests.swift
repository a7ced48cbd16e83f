import GitAccess
import TestSupport
import Testing

@testable import DebtKit

struct VersionGroupsTests {
  private func jobs(_ names: [Int]) -> [VersionScanner.Job] {
    names.enumerated().map { number, name in
      let blob = ObjectID.hash(ofBlob: Array("\(name)".utf8).span)
      return VersionScanner.Job(
        version: Int32(number),
        file: SnapshotFile(path: RepositoryPath("f\(number)"), blob: blob), blob: blob)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 300])
  func `jobs with one blob are one group, in the order of their first`(_ count: Int) {
    var random = SeededRandom(count)
    let jobs = jobs((0..<count).map { _ in random.below(max(1, count / 2)) })
    let groups = VersionGroups(jobs)
    var expected: [(blob: ObjectID, jobs: [Int])] = []
    for (number, job) in jobs.enumerated() {
      if let place = expected.firstIndex(where: { $0.blob == job.blob }) {
        expected[place].jobs.append(number)
      } else {
        expected.append((job.blob, [number]))
      }
    }
    #expect(groups.blobs == expected.map(\.blob))
    #expect(groups.blobs.indices.map { groups.jobs(of: $0) } == expected.map(\.jobs))
  }

  @Test func `ids that begin alike are told apart`() throws {
    let ids = try ["a", "b", "a", "c"].map { end in
      try #require(ObjectID(hex: String(repeating: "5", count: 39) + end))
    }
    let groups = VersionGroups(
      ids.map {
        VersionScanner.Job(
          version: 0, file: SnapshotFile(path: RepositoryPath("f"), blob: $0), blob: $0)
      })
    #expect(groups.blobs == [ids[0], ids[1], ids[3]])
    #expect(groups.jobs(of: 0) == [0, 2] && groups.jobs(of: 1) == [1])
  }
}
