import GitAccess
import TestSupport
import Testing

/// Trees that come from elsewhere than the repository.
struct TreeSourceTests {
  /// Trees in memory.
  private struct Shelf: TreeSource {
    struct Bytes: TreeBytes {
      let bytes: [UInt8]

      func withTree(_ body: (UnsafeRawBufferPointer) -> Void) { bytes.withUnsafeBytes(body) }
    }

    let trees: [ObjectID: [UInt8]]

    func tree(_ id: ObjectID) -> (any TreeBytes)? { trees[id].map { Bytes(bytes: $0) } }
  }

  private func entry(_ mode: String, _ name: String, _ id: ObjectID) -> [UInt8] {
    Array("\(mode) \(name)\u{0}".utf8) + id.bytes
  }

  @Test func `the source is asked first, and the repository for what it lacks`() throws {
    let made = try TestRepository()
    let blob = try #require(ObjectID(hex: try made.writeObject("blob", [1])))
    let other = try #require(ObjectID(hex: try made.writeObject("blob", [2])))
    let stored = try #require(
      ObjectID(hex: try made.writeObject("tree", entry("100644", "f", blob))))
    let (one, two) = (ObjectID.hash(ofBlob: [8].span), ObjectID.hash(ofBlob: [9].span))
    let shelf = Shelf(trees: [
      one: entry("100644", "a", blob) + entry("40000", "d", stored),
      two: entry("100644", "a", other),
    ])
    let repository = try Repository.open(made.path)
    var comparison = TreeComparison(source: shelf)
    for _ in 0..<2 {
      let found = comparison.changes(from: one, to: two, in: repository)
      #expect(found.files.map(\.path.description) == ["a", "d/f"])
      #expect(found.files.map(\.new?.id) == [other, nil] && found.problems.isEmpty)
    }
    var without = TreeComparison()
    #expect(without.changes(from: one, to: two, in: repository).problems.count == 1)
  }
}
