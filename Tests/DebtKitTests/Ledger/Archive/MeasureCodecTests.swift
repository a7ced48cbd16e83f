import GitAccess
import Testing

@testable import DebtKit

/// What is kept of hot spots, and for how long.
struct MeasureCodecTests {
  private static func id(_ number: Int) -> ObjectID {
    ObjectID.hash(ofBlob: Array("\(number)".utf8).span)
  }

  static let changes: [(ObjectID, FileChanges)] = {
    let paths = [
      RepositoryPath("a"), RepositoryPath(bytes: [0xFF, 0x0A]), RepositoryPath("b/c"),
    ]
    return [
      (id(0), FileChanges(seconds: -7, paths: [])),
      (id(1), FileChanges(seconds: .max, paths: paths)),
      (
        id(2),
        FileChanges(
          seconds: 1_795_000_000, paths: [paths[2]],
          renames: [.init(old: paths[0], new: paths[2])])
      ),
    ]
  }()

  static let complexities: [(ObjectID, FileComplexity?)] = [
    (id(0), nil), (id(1), FileComplexity(value: 0, isMarkedGenerated: false)),
    (id(2), FileComplexity(value: 1.0 / 3, isMarkedGenerated: true)),
  ]

  @Test func `changes come back as they were`() throws {
    let again = try ChangesCodec.entries(ChangesCodec.bytes(of: Self.changes))
    #expect(again.map(\.0) == Self.changes.map(\.0))
    #expect(again.map(\.1.seconds) == Self.changes.map(\.1.seconds))
    #expect(again.map(\.1.paths) == Self.changes.map(\.1.paths))
    #expect(again.map(\.1.renames) == Self.changes.map(\.1.renames))
    #expect(try ChangesCodec.entries(ChangesCodec.bytes(of: [])).isEmpty)
  }

  @Test func `complexities come back as they were`() throws {
    let again = try ComplexityCodec.entries(ComplexityCodec.bytes(of: Self.complexities))
    #expect(again.map(\.0) == Self.complexities.map(\.0))
    #expect(again.map(\.1) == Self.complexities.map(\.1))
  }

  @Test(arguments: [Double.nan, .infinity, -1])
  func `what is no measure is damage`(_ value: Double) {
    let bytes = ComplexityCodec.bytes(
      of: [(Self.id(0), FileComplexity(value: value, isMarkedGenerated: false))])
    #expect(throws: ByteReader.Damage.self) { try ComplexityCodec.entries(bytes) }
  }

  // MARK: Runs

  private func run(
    _ kept: KeptMeasures<Int>, adding found: [ObjectID: Int], of needed: Int
  ) -> (values: [Int], replacesOthers: Bool)? {
    var written: [Int] = []
    let note: ([(ObjectID, Int)]) -> [UInt8] = { entries in
      written = entries.map(\.1)
      return []
    }
    let run = kept.run(
      adding: found, of: needed, without: { $1.isMultiple(of: 2) }, note)
    return run.map { (written.sorted(), $0.replacesOthers) }
  }

  @Test func `nothing is written where nothing was found`() {
    var kept = KeptMeasures<Int>(.changes)
    #expect(run(kept, adding: [:], of: 5) == nil)
    kept.add([(Self.id(1), 1)])
    #expect(run(kept, adding: [:], of: 5) == nil)
    let next = run(kept, adding: [Self.id(2): 2], of: 5)
    #expect(next?.values == [2] && next?.replacesOthers == false)
  }

  @Test func `many runs become one, without what is spare`() {
    var kept = KeptMeasures<Int>(.changes)
    for number in 0..<31 { kept.add([(Self.id(number), number)]) }
    #expect(run(kept, adding: [Self.id(90): 90], of: 31)?.replacesOthers == false)
    kept.add([(Self.id(31), 31)])
    let joined = run(kept, adding: [Self.id(90): 90], of: 32)
    #expect(joined?.values == (0..<32).filter { $0 % 2 == 1 } + [90])
    #expect(joined?.replacesOthers == true)
  }

  @Test func `entries that nobody needs go once they are many`() {
    var kept = KeptMeasures<Int>(.complexity)
    kept.add((0..<5_000).map { (Self.id($0), $0) })
    #expect(run(kept, adding: [:], of: 2_500) == nil)
    let joined = run(kept, adding: [:], of: 400)
    #expect(joined?.values.count == 2_500 && joined?.replacesOthers == true)
  }
}
