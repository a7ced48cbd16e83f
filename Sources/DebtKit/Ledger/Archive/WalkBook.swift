internal import GitAccess

/// How far an earlier walk of a history came.
struct WalkBook {
  let header: LedgerArchive.Header
  private(set) var graph = CommitGraph()
  private(set) var people = People()
  private(set) var items = ItemTable()
  /// The paths at which items ever stood, by the numbers under which they are kept.
  private(set) var paths: [RepositoryPath] = []
  private(set) var notes = LedgerNotes()

  /// Opens a book in which nothing stands yet.
  init(header: LedgerArchive.Header = .init()) {
    self.header = header
  }

  /// Whether everything is here that the header promises.
  var isWhole: Bool {
    graph.count == header.commits && people.all.count == header.people
      && paths.count == header.paths
  }

  /// Adds the pages of all commits.
  mutating func add(_ pages: [CommitPage]) {
    graph.reserve(pages.reduce(0) { $0 + $1.numbers.count })
    for page in pages { graph.append(page) }
  }

  /// Adds what one run wrote.
  ///
  /// - Throws: `ByteReader.Damage` for bytes that no run wrote.
  mutating func add(
    people peopleBytes: [UInt8], paths pathBytes: [UInt8], items itemBytes: [UInt8],
    notes noteBytes: [UInt8]
  ) throws(ByteReader.Damage) {
    var reader = ByteReader(peopleBytes)
    while !reader.isAtEnd {
      people.append(People.Person(name: try reader.text(), email: try reader.text()))
    }
    reader = ByteReader(pathBytes)
    while !reader.isAtEnd { paths.append(RepositoryPath(bytes: try reader.blob())) }
    try ItemCodec.replay(
      itemBytes, commits: header.commits, paths: paths.count, in: &items)
    try NoteCodec.read(
      noteBytes, commits: header.commits, items: items.entries.count, into: &notes)
  }
}

/// What a run of a walk adds to what is kept.
struct WalkPage {
  let header: LedgerArchive.Header
  let people: [UInt8]
  let commits: [(number: Int, bytes: [UInt8])]
  let items: [UInt8]
  let paths: [UInt8]
  let notes: [UInt8]
  let keys: [UInt8]
  let events: [(commit: Int, bytes: [UInt8])]
  let touches: [(commit: Int, bytes: [UInt8])]
  let deltas: [(commit: Int, bytes: [UInt8])]
  let keyframes: [(commit: Int, bytes: [UInt8])]

  /// Writes what a walk found after a book.
  ///
  /// - Parameters:
  ///   - walk: The walk, at its end.
  ///   - graph: The commits, with the marks of the walk.
  ///   - people: The people of all commits.
  ///   - keys: The keys of tickets that the new commits carry.
  ///   - book: What is kept already.
  init(
    _ walk: LedgerWalk, graph: CommitGraph, people: People, keys: [Int: [String]],
    after book: WalkBook
  ) {
    let first = book.header.commits
    // Paths go by numbers of their own: a walk numbers every path that ever changed.
    var numbers: [Int32: Int] = [:]
    var names = ByteWriter()
    for number in book.paths.indices { numbers[Int32(number)] = number }
    let number: (Int32) -> Int = { path in
      if let known = numbers[path] { return known }
      let number = numbers.count
      numbers[path] = number
      names.write(walk.paths.paths[Int(path)].bytes)
      return number
    }
    let files: ([LedgerState.Change]) -> [UInt8] = { changes in
      StateCodec.bytes(
        of: changes.map { change in
          StateCodec.File(
            path: number(change.path),
            content: change.file.map { file in
              (walk.versions.keys[Int(file.version)].blob, file.items)
            })
        })
    }
    items = ItemCodec.bytes(of: walk.items.journal, path: number)
    deltas = walk.deltas.sorted { $0.key < $1.key }.map { ($0.key, files($0.value)) }
    keyframes = walk.keyframes.sorted { $0.key < $1.key }.map { commit, state in
      let changes = state.files.map { LedgerState.Change(path: $0.path, file: $0) }
      return (commit, files(changes.sorted { $0.path < $1.path }))
    }
    events = walk.events.sorted { $0.key < $1.key }.map {
      ($0.key, EventCodec.bytes(of: $0.value))
    }
    touches = Self.byCommit(walk.touches).map { ($0.commit, StateCodec.bytes(of: $0.touches)) }
    notes = NoteCodec.bytes(of: walk.notes)
    var persons = ByteWriter()
    for person in people.all[book.people.all.count...] {
      persons.write(person.name)
      persons.write(person.email)
    }
    self.people = persons.bytes
    commits = CommitPage.pages(of: graph, from: first)
    var carried = ByteWriter()
    for (commit, keys) in keys.sorted(by: { $0.key < $1.key }) {
      carried.write(commit)
      carried.write(keys)
    }
    self.keys = carried.bytes
    paths = names.bytes
    header = LedgerArchive.Header(
      commits: graph.count, runs: book.header.runs + 1, people: people.all.count,
      paths: numbers.count,
      birth: first == 0 ? .random(in: 1...UInt64.max) : book.header.birth)
  }

  /// Groups touches, which stand in the order of commits.
  private static func byCommit(
    _ touches: [LedgerTouch]
  ) -> [(commit: Int, touches: [LedgerTouch])] {
    var groups: [(commit: Int, touches: [LedgerTouch])] = []
    for touch in touches {
      if groups.last?.commit == Int(touch.commit) {
        groups[groups.count - 1].touches.append(touch)
      } else {
        groups.append((Int(touch.commit), [touch]))
      }
    }
    return groups
  }
}
