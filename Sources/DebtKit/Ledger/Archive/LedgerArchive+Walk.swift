internal import GitAccess
internal import LedgerStore

extension LedgerArchive {
  /// What was kept of a walk: how far it came.
  struct Header: Hashable {
    var commits = 0
    var runs = 0
    var people = 0
    var paths = 0
    /// A number that no other walk has: one that was removed and begun anew numbers all differently.
    var birth: UInt64 = 0

    /// The pages of its commits.
    var pages: Int { CommitPage.count(for: commits) }

    /// The header as it is kept.
    var bytes: [UInt8] {
      var writer = ByteWriter()
      for number in [commits, runs, people, paths] { writer.write(number) }
      writer.write(birth)
      return writer.bytes
    }

    init() {}

    init(commits: Int, runs: Int, people: Int, paths: Int, birth: UInt64) {
      self.commits = commits
      self.runs = runs
      self.people = people
      self.paths = paths
      self.birth = birth
    }

    /// Reads a header back.
    ///
    /// - Throws: `ByteReader.Damage` for bytes that no walk wrote.
    init(_ bytes: [UInt8]) throws(ByteReader.Damage) {
      var reader = ByteReader(bytes)
      commits = try reader.index(below: Int(Int32.max))
      runs = try reader.int()
      people = try reader.int()
      paths = try reader.index(below: Int(Int32.max))
      birth = try reader.number()
      guard reader.isAtEnd, runs > 0, runs <= commits else { throw ByteReader.Damage() }
    }
  }

  /// The commits of the walk, of which none is read yet.
  ///
  /// They are read from the state of the archive in which this is called.
  func commits() throws(ArchiveFailure) -> KeptCommits {
    let header = try presentHeader()
    return KeptCommits(count: header.commits) { (number) throws(ArchiveFailure) in
      try self.page(number, of: header)
    }
  }

  private func page(_ number: Int, of header: Header) throws(ArchiveFailure) -> CommitPage {
    guard let bytes = try value(key(.commits, number)) else { throw .damagedEntry }
    return try decode { () throws(ByteReader.Damage) in
      try CommitPage(bytes, number: number, commits: header.commits, people: header.people)
    }
  }

  private func presentHeader() throws(ArchiveFailure) -> Header {
    guard let bytes = try value(key(.header, 0)) else { return Header() }
    return try decode { () throws(ByteReader.Damage) in try Header(bytes) }
  }

  /// Reads how far the walk came: its commits, people, items and paths.
  func book() throws(ArchiveFailure) -> WalkBook {
    let book = try reading { () throws(ArchiveFailure) in
      var book = WalkBook(header: try presentHeader())
      for run in 0..<book.header.runs {
        guard let people = try value(key(.people, run)), let paths = try value(key(.paths, run)),
          let items = try value(key(.items, run)), let notes = try value(key(.notes, run))
        else { throw .damagedEntry }
        try decode { () throws(ByteReader.Damage) in
          try book.add(people: people, paths: paths, items: items, notes: notes)
        }
      }
      // All of them before room is made: the header alone may lie.
      var pages: [CommitPage] = []
      for number in 0..<book.header.pages { pages.append(try page(number, of: book.header)) }
      book.add(pages)
      guard book.isWhole else { throw .damagedEntry }
      return book
    }
    header = book.header
    return book
  }

  /// Reads entries of the walk that ``book()`` has read, from one state of the archive.
  ///
  /// - Throws: What the body throws; `ArchiveFailure` when another process has begun the walk anew.
  func readingWalk<Value>(
    _ body: () throws(ArchiveFailure) -> Value
  ) throws(ArchiveFailure) -> Value {
    try reading { () throws(ArchiveFailure) in
      if header.birth != 0, try presentHeader().birth != header.birth { throw .replaced }
      return try body()
    }
  }

  /// Tells whether something is wrong with a trailer of the walk.
  func hasTrailerFaults() throws(ArchiveFailure) -> Bool {
    let header = try presentHeader()
    var notes = LedgerNotes()
    for run in 0..<header.runs {
      guard let bytes = try value(key(.notes, run)) else { throw .damagedEntry }
      // No item is looked up, so that their number is of no account.
      try decode { () throws(ByteReader.Damage) in
        try NoteCodec.read(
          bytes, commits: header.commits, items: Int(Int32.max), into: &notes)
      }
      if !notes.trailers.isEmpty { return true }
    }
    return false
  }

  /// Reads the keys of tickets that the commits carry which ``book()`` has read.
  func keys() throws(ArchiveFailure) -> [(commit: Int, keys: [String])] {
    try readingWalk { () throws(ArchiveFailure) in
      var found: [(Int, [String])] = []
      // Runs may have been joined since, and others may have gone on with the walk.
      for run in 0..<(try presentHeader().runs) {
        guard let bytes = try value(key(.keys, run)) else { throw .damagedEntry }
        try decode { () throws(ByteReader.Damage) in
          var reader = ByteReader(bytes)
          while !reader.isAtEnd {
            let (commit, keys) = (try reader.int(), try reader.texts())
            if commit < header.commits { found.append((commit, keys)) }
          }
        }
      }
      return found
    }
  }

  /// Reads the events of a commit that has some.
  func events(of commit: Int) throws(ArchiveFailure) -> [LedgerEvent] {
    guard let bytes = try value(key(.events, commit)) else { throw .damagedEntry }
    return try decode { () throws(ByteReader.Damage) in try EventCodec.events(bytes) }
  }

  /// Reads the touches of a commit that has some.
  func touches(of commit: Int, items: Int) throws(ArchiveFailure) -> [LedgerTouch] {
    guard let bytes = try value(key(.touches, commit)) else { throw .damagedEntry }
    return try decode { () throws(ByteReader.Damage) in
      try StateCodec.touches(bytes, of: commit, items: items)
    }
  }

  /// Reads what a commit changed in the state of its first parent, or its whole state.
  func files(
    of commit: Int, isWhole: Bool, paths: Int, items: Int
  ) throws(ArchiveFailure) -> [StateCodec.File] {
    guard let bytes = try value(key(isWhole ? .keyframe : .delta, commit)) else {
      throw .damagedEntry
    }
    return try decode { () throws(ByteReader.Damage) in
      try StateCodec.files(bytes, paths: paths, items: items)
    }
  }
}
