internal import GitAccess

/// Neighbouring commits of a walk as bytes, a column for each fact.
///
/// The columns are read where they lie: a question about the newest commits pays for their page, and
/// one about all commits copies nothing twice.
final class CommitPage: Sendable {
  /// The commits of every page but the last.
  static let size = 1_024

  /// The number of the first commit.
  let first: Int
  /// The number behind that of the last commit.
  let end: Int
  private let bytes: [UInt8]
  private let columns: Columns

  /// Where each column begins.
  private struct Columns {
    let ids: Int
    let moments: Int
    let people: Int
    let parentEnds: Int
    let traits: Int
    let marks: Int
    let parents: Int
    let reverts: Int
    let end: Int

    init(commits: Int, parents: Int, reverts: Int) {
      ids = 12
      moments = ids + ObjectID.byteCount * commits
      people = moments + 8 * commits
      parentEnds = people + 4 * commits
      traits = parentEnds + 4 * commits
      marks = traits + commits
      self.parents = marks + commits
      self.reverts = self.parents + 4 * parents
      end = self.reverts + (4 + ObjectID.byteCount) * reverts
    }
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: What was written of it.
  ///   - number: The number of the page.
  ///   - commits: The commits of the walk; the page may hold more that came since.
  ///   - people: The number of people that the commits may name.
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  init(_ bytes: [UInt8], number: Int, commits: Int, people: Int) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    let counts = (try reader.fixed(), try reader.fixed(), try reader.fixed())
    // A lie must not overflow: each takes a byte at least.
    guard counts.0 <= Self.size, counts.1 <= bytes.count, counts.2 <= counts.0 else {
      throw ByteReader.Damage()
    }
    let (held, parents, reverts) = (Int(counts.0), Int(counts.1), Int(counts.2))
    columns = Columns(commits: held, parents: parents, reverts: reverts)
    first = number * Self.size
    end = min(commits, first + Self.size)
    self.bytes = bytes
    guard columns.end == bytes.count, first < end, end - first <= held else {
      throw ByteReader.Damage()
    }
    try check(parents: parents, reverts: reverts, people: people)
  }

  /// Checks that every number is that of something.
  private func check(parents: Int, reverts: Int, people: Int) throws(ByteReader.Damage) {
    var start = 0
    for commit in first..<end {
      let last = parentEnd(of: commit)
      guard start <= last, last <= parents, person(of: commit) < people, person(of: commit) >= 0,
        traits(of: commit).isSubset(of: .all)
      else { throw ByteReader.Damage() }
      for place in start..<last {
        let distance = word(at: columns.parents + 4 * place)
        guard distance > 0, distance <= commit else { throw ByteReader.Damage() }
      }
      start = last
    }
    var former = -1
    for place in 0..<reverts {
      let commit = Int(word(at: revert(place)))
      guard commit > former, commit < CommitPage.size else { throw ByteReader.Damage() }
      former = commit
    }
  }

  // MARK: Facts

  /// The commits' numbers.
  var numbers: Range<Int> { first..<end }

  /// A commit's id.
  func id(of commit: Int) -> ObjectID {
    bytes.withUnsafeBytes {
      ObjectID(in: $0, at: columns.ids + ObjectID.byteCount * (commit - first))
    }
  }

  /// A commit as a graph has it.
  func node(of commit: Int) -> CommitGraph.Node {
    CommitGraph.Node(
      id: id(of: commit), seconds: seconds(of: commit), person: person(of: commit),
      traits: traits(of: commit))
  }

  /// The committer's seconds since 1970; nil where the commit has no readable date.
  func seconds(of commit: Int) -> Int64? {
    let moment: Int64 = load(at: columns.moments + 8 * (commit - first))
    return moment == .min ? nil : moment
  }

  /// What the walk left of a commit.
  func marks(of commit: Int) -> CommitGraph.Marks {
    CommitGraph.Marks(rawValue: bytes[columns.marks + commit - first])
  }

  /// The numbers of a commit's parents, in their order.
  func parents(of commit: Int) -> Parents {
    let start = commit == first ? 0 : parentEnd(of: commit - 1)
    return Parents(page: self, commit: commit, places: start..<parentEnd(of: commit))
  }

  /// The parents of a commit, read where they lie.
  struct Parents: RandomAccessCollection {
    fileprivate let page: CommitPage
    fileprivate let commit: Int
    fileprivate let places: Range<Int>

    var startIndex: Int { places.lowerBound }
    var endIndex: Int { places.upperBound }
    subscript(place: Int) -> Int { commit - Int(page.word(at: page.columns.parents + 4 * place)) }
  }

  /// The commits of the page that revert one, each with what it reverts.
  var reverts: [(commit: Int, reverted: ObjectID)] {
    let count = (columns.end - columns.reverts) / (4 + ObjectID.byteCount)
    return (0..<count).compactMap { place in
      let commit = first + Int(word(at: revert(place)))
      guard commit < end else { return nil }
      return (commit, bytes.withUnsafeBytes { ObjectID(in: $0, at: revert(place) + 4) })
    }
  }

  private func person(of commit: Int) -> Int32 { load(at: columns.people + 4 * (commit - first)) }

  private func traits(of commit: Int) -> CommitGraph.Traits {
    CommitGraph.Traits(rawValue: bytes[columns.traits + commit - first])
  }

  private func parentEnd(of commit: Int) -> Int {
    Int(word(at: columns.parentEnds + 4 * (commit - first)))
  }

  private func revert(_ place: Int) -> Int {
    columns.reverts + (4 + ObjectID.byteCount) * place
  }

  private func word(at place: Int) -> UInt32 { load(at: place) }

  // Within the bytes wherever a column is: their sum was held against the columns' end.
  private func load<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Number {
    Number(
      littleEndian: bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: place, as: Number.self)
      })
  }
}

extension CommitPage {
  /// The number of pages for so many commits.
  static func count(for commits: Int) -> Int { (commits + size - 1) / size }

  /// Writes the pages that hold the commits of a graph from one on, each with all of its commits.
  static func pages(of graph: CommitGraph, from first: Int) -> [(number: Int, bytes: [UInt8])] {
    (first / size..<count(for: graph.count)).map { number in
      let start = number * size
      return (number, bytes(of: graph, start..<min(graph.count, start + size)))
    }
  }

  private static func bytes(of graph: CommitGraph, _ commits: Range<Int>) -> [UInt8] {
    let parents = commits.reduce(0) { $0 + graph.parents(of: $1).count }
    let reverts = commits.filter { graph.reverted(by: $0) != nil }
    var writer = ByteWriter()
    for count in [commits.count, parents, reverts.count] { writer.write(fixed: UInt32(count)) }
    for commit in commits { writer.write(graph.nodes[commit].id) }
    for commit in commits { writer.write(fixed: graph.nodes[commit].seconds ?? .min) }
    for commit in commits { writer.write(fixed: graph.nodes[commit].person) }
    var end: UInt32 = 0
    for commit in commits {
      end += UInt32(graph.parents(of: commit).count)
      writer.write(fixed: end)
    }
    for commit in commits { writer.write(fixed: graph.nodes[commit].traits.rawValue) }
    for commit in commits { writer.write(fixed: graph.marks[commit].rawValue) }
    for commit in commits {
      for parent in graph.parents(of: commit) { writer.write(fixed: UInt32(commit - Int(parent))) }
    }
    for commit in reverts {
      writer.write(fixed: UInt32(commit - commits.lowerBound))
      if let reverted = graph.reverted(by: commit) { writer.write(reverted) }
    }
    return writer.bytes
  }
}
