internal import GitAccess
internal import LedgerStore

extension LedgerArchive {
  /// The runs above which their entries are joined: each costs a start some look-ups.
  private static let mostRuns = 32
  /// The walks that are kept: every change of the settings begins one.
  static let mostWalks = 8

  /// Keeps what a walk found in new commits, unless another process went on with it meanwhile.
  func keep(_ page: WalkPage, after header: Header) throws(ArchiveFailure) {
    try file.write { () throws(StoreError) in
      let present = try file.store.value(of: key(.header, 0))
      guard present == (header.commits == 0 ? nil : header.bytes) else { return }
      var next = page.header
      for (part, bytes) in zip(
        Self.runParts,
        [page.people, page.items, page.paths, page.notes, page.keys])
      {
        try file.store.put(key(part, header.runs), bytes)
      }
      if next.runs > Self.mostRuns { try joinRuns(of: &next) }
      for (number, bytes) in page.commits { try file.store.put(key(.commits, number), bytes) }
      for (part, entries) in zip(
        Self.commitParts, [page.events, page.touches, page.deltas, page.keyframes])
      {
        for (commit, bytes) in entries { try file.store.put(key(part, commit), bytes) }
      }
      try file.store.put(key(.header, 0), next.bytes)
      try noteGrowth()
    }
  }

  /// Makes one run of all: what runs write can be read one after the other or at once.
  private func joinRuns(of header: inout Header) throws(StoreError) {
    for part in Self.runParts {
      var whole: [UInt8] = []
      for run in 0..<header.runs {
        whole += try file.store.value(of: key(part, run)) ?? []
        try file.store.remove(key(part, run))
      }
      try file.store.put(key(part, 0), whole)
    }
    header.runs = 1
  }

  /// Notes that this walk grew last, and removes those that have not grown for long.
  private func noteGrowth() throws(StoreError) {
    let key = [Part.walks.rawValue]
    let names = try file.store.value(of: key) ?? []
    var walks = stride(from: 0, to: names.count - Self.nameLength + 1, by: Self.nameLength).map {
      Array(names[$0..<$0 + Self.nameLength])
    }
    walks.removeAll { $0 == walk }
    walks.append(walk)
    while walks.count > Self.mostWalks {
      let name = walks.removeFirst()
      for part in Self.runParts + Self.commitParts + [.commits, .header] {
        try file.store.remove(prefix: [part.rawValue] + name)
      }
    }
    try file.store.put(key, walks.flatMap(\.self))
  }
}
