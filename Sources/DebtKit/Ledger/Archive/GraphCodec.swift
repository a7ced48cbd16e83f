internal import GitAccess

/// Commits in the order of a walk as bytes.
enum GraphCodec {
  private struct Flags: OptionSet {
    let rawValue: Int
    static let hasDate = Flags(rawValue: 8)
    static let isRevert = Flags(rawValue: 16)
    /// The traits lie below.
    static let traits = Flags(rawValue: 7)
  }

  /// Writes the commits of a graph from one on.
  static func bytes(of graph: CommitGraph, from first: Int) -> [UInt8] {
    var writer = ByteWriter()
    for number in first..<graph.count {
      let node = graph.nodes[number]
      let reverted = graph.reverted(by: number)
      var flags = Flags(rawValue: Int(node.traits.rawValue))
      if node.seconds != nil { flags.insert(.hasDate) }
      if reverted != nil { flags.insert(.isRevert) }
      writer.write(node.id)
      writer.write(flags.rawValue)
      writer.write(Int(graph.marks[number].rawValue))
      writer.write(Int(node.person))
      if let seconds = node.seconds { writer.write(signed: seconds) }
      if let reverted { writer.write(reverted) }
      let parents = graph.parents(of: number)
      writer.write(parents.count)
      for parent in parents { writer.write(number - Int(parent)) }
    }
    return writer.bytes
  }

  /// Adds commits to a graph.
  ///
  /// - Parameters:
  ///   - bytes: What was written of them.
  ///   - people: The number of people that the commits may name.
  ///   - graph: The commits before them.
  /// - Throws: `ByteReader.Damage` for bytes that were not written here.
  static func read(
    _ bytes: [UInt8], people: Int, into graph: inout CommitGraph
  ) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    graph.reserve(graph.count + bytes.count / 28)
    var parents: [Int] = []
    while !reader.isAtEnd {
      let id = try reader.id()
      let flags = Flags(rawValue: try reader.int())
      let marks = CommitGraph.Marks(rawValue: UInt8(try reader.index(below: 256)))
      let person = try reader.index(below: people)
      let seconds = flags.contains(.hasDate) ? try reader.signed() : nil
      let reverted = flags.contains(.isRevert) ? try reader.id() : nil
      let number = graph.count
      parents.removeAll(keepingCapacity: true)
      for _ in 0..<(try reader.count()) {
        let distance = try reader.int()
        guard distance > 0, distance <= number else { throw ByteReader.Damage() }
        parents.append(number - distance)
      }
      graph.append(
        CommitGraph.Node(
          id: id, seconds: seconds, person: Int32(person),
          traits: CommitGraph.Traits(
            rawValue: UInt8(flags.intersection(.traits).rawValue))),
        parents: parents, reverted: reverted, marks: marks)
    }
  }
}
