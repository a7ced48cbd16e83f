internal import GitAccess

/// The ledger's page of one commit while it is written.
struct CommitDraft {
  /// A file on one side of a commit, with the items in it.
  struct SideFile {
    let path: Int32
    let version: Int32
    let scan: ScannedFile
    /// The item of each marker, or of the record; on the side after the commit filled in one by one.
    var items: [Int32]

    /// An item's place on this side.
    func standing(_ index: Int, at path: RepositoryPath) -> LedgerEvent.Standing {
      if let record = scan.reading.record {
        return LedgerEvent.Standing(
          file: path, line: record.titleLine, text: record.title, keyword: nil)
      }
      let marker = scan.reading.markers[index]
      return LedgerEvent.Standing(
        file: path, line: marker.line, text: marker.text, keyword: marker.keyword)
    }
  }

  /// A marker's place on a side.
  struct Place: Hashable, Comparable {
    let file: Int
    let index: Int

    /// Orders places by file, then by place in the file.
    static func < (left: Place, right: Place) -> Bool {
      (left.file, left.index) < (right.file, right.index)
    }
  }

  let commit: Int
  /// What stood after the first parent.
  let before: LedgerState
  /// What stands after the commit.
  var after: LedgerState
  var events: [LedgerEvent] = []
  var touches: [LedgerTouch] = []
  var notes = LedgerNotes()
  var isIncomplete = false
  /// The places that records gained and lost, by the records' ids.
  var sites: [String: (lost: [LedgerEvent.Standing], gained: [LedgerEvent.Standing])] = [:]

  init(commit: Int, before: LedgerState) {
    self.commit = commit
    self.before = before
    after = before
  }

  /// The events in order of place; one kind before another where one place has two.
  func sortedEvents(_ paths: PathTable) -> [LedgerEvent] {
    events.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.standing.file != other.standing.file {
        return one.standing.file < other.standing.file
      }
      if one.standing.line != other.standing.line {
        return one.standing.line < other.standing.line
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
