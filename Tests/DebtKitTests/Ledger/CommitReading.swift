import GitAccess

@testable import DebtKit

/// The commits of a history as one reader found them.
struct CommitReading {
  var graph = CommitGraph()
  var reader: CommitReader

  init(graph: CommitGraph, reader: CommitReader) {
    self.graph = graph
    self.reader = reader
  }

  init(_ tip: ObjectID, _ location: Repository.Location, worthOpening: Int) throws {
    reader = CommitReader(people: People(), worthOpening: worthOpening)
    try reader.read(tip, from: Repository(location), into: &graph)
  }

  /// All that the graph holds, a line a commit.
  var lines: [String] {
    (0..<graph.count).map { commit in
      let node = graph.nodes[commit]
      return "\(node.id) \(node.seconds ?? 0) \(node.person) \(node.traits) "
        + "\(graph.parents(of: commit)) \(graph.tree(of: commit)?.hex ?? "") "
        + "\(graph.reverted(by: commit)?.hex ?? "") \(reader.keys[commit] ?? []) "
        + "\(reader.trailers[commit] ?? [])"
    }
  }
}
