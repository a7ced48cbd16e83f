import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// A history as a test writes it, commit by commit, with the ledger told in a compact notation.
///
/// A commit is named by its place among those written, from 0. Markers are named by letters in the
/// order in which they are told of, records by their own ids.
final class SampleHistory {
  typealias Entry = TestRepository.Entry

  let repository: TestRepository
  private(set) var commits: [String] = []
  private(set) var files: [[String: Entry]] = []
  /// The seconds of the commit written last; each takes an hour unless told otherwise.
  private(set) var seconds: Int64 = 1_767_225_600

  /// Begins an empty history.
  init() throws {
    repository = try TestRepository()
  }

  /// A history of one line whose commits have these files, whole.
  convenience init(_ snapshots: [[String: Entry]]) throws {
    try self.init()
    for files in snapshots { try commit(whole: files) }
  }

  /// A history of one line and one file.
  convenience init(_ path: String = "a.c", _ texts: String...) throws {
    try self.init(texts.map { [path: .text($0)] })
  }

  /// Writes a commit: what changes on top of the first parent, nil taking a file away.
  ///
  /// - Returns: The commit's number.
  @discardableResult
  func commit(
    _ changes: [String: Entry?] = [:], on parents: [Int]? = nil, message: String = "change",
    after days: Int64 = 0, author: String = "Ana"
  ) throws -> Int {
    let parents = parents ?? commits.indices.suffix(1)
    var files = parents.first.map { self.files[$0] } ?? [:]
    for (path, entry) in changes { files[path] = entry }
    return try commit(
      whole: files, on: parents, message: message, after: days, author: author)
  }

  /// Writes a commit with these files and no others.
  @discardableResult
  func commit(
    whole files: [String: Entry], on parents: [Int]? = nil, message: String = "change",
    after days: Int64 = 0, author: String = "Ana"
  ) throws -> Int {
    let parents = parents ?? Array(commits.indices.suffix(1))
    seconds += 3_600 + days * 86_400
    let id = try repository.writeCommit(
      tree: try repository.writeTree(files), parents: parents.map { commits[$0] },
      message: message, date: seconds, author: author)
    commits.append(id)
    self.files.append(files)
    return commits.count - 1
  }

  /// Takes up a commit that a test wrote by itself.
  @discardableResult
  func add(_ id: String, _ files: [String: Entry]) -> Int {
    commits.append(id)
    self.files.append(files)
    return commits.count - 1
  }

  /// Reads the ledger of a commit, the last one by default, with the states of all commits.
  func ledger(
    of tip: Int? = nil, workers: Int = 2, budget: Int = VersionBudget.standard,
    cache: String? = nil,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws -> Ledger {
    let tip = commits[tip ?? commits.count - 1]
    try repository.setHead(to: tip)
    let debt = try DebtRepository(at: repository.path)
    let run = try ScanRun(of: .commit(tip), in: debt, options: ScanOptions())
    let archive = try cache.map {
      LedgerArchive(try ArchiveFile(folder: $0), settings: run.settings, boundary: [])
    }
    let history = HistoryRun(
      location: debt.location, settings: run.settings, archive: archive, workers: workers,
      progress: progress, budget: budget)
    return try history.ledger(of: try #require(ObjectID(hex: tip)))
  }

  /// What the ledger of a commit tells, a line for each event, oldest commit first; or why it tells
  /// nothing.
  func story(of tip: Int? = nil) -> [String] {
    do {
      var story = LedgerStory(try ledger(of: tip), commits)
      return try story.lines
    } catch {
      return ["\(error)"]
    }
  }
}

/// The ledger in words.
struct LedgerStory {
  private let ledger: Ledger
  private let commits: [String]
  private var letters: [ItemID: String] = [:]

  init(_ ledger: Ledger, _ commits: [String]) {
    self.ledger = ledger
    self.commits = commits
  }

  /// A line for each event and each note, with the number of its commit.
  var lines: [String] {
    mutating get throws {
      var lines: [String] = []
      for (number, commit) in commits.enumerated() {
        guard let node = ObjectID(hex: commit).flatMap({ ledger.graph.number(of: $0) }) else {
          continue
        }
        for event in try ledger.events(of: node) { lines.append("\(number) \(line(event))") }
        for note in ledger.notes.merges where Int(note.commit) == node {
          let entry = ledger.items.entries[Int(note.item)]
          lines.append("\(number) \(note.kind) \(name(entry.id, entry.source))")
        }
      }
      return lines
    }
  }

  /// The items that stand after a commit, as `letter path:line`.
  mutating func standing(after commit: Int) throws -> [String] {
    _ = try lines
    guard let node = ObjectID(hex: commits[commit]).flatMap({ ledger.graph.number(of: $0) }) else {
      return []
    }
    let state = try ledger.state(of: node)
    return ledger.items(of: state).map { item in
      "\(name(item.id, item.source)) \(item.sites[0].path):\(item.sites[0].line)"
    }
  }

  private mutating func name(_ id: ItemID, _ source: DebtItem.Source) -> String {
    guard source == .marker else { return id.description }
    if let letter = letters[id] { return letter }
    let letter = String(decoding: [UInt8(ascii: "A") + UInt8(letters.count % 26)], as: UTF8.self)
    letters[id] = letters.count < 26 ? letter : "\(letter)\(letters.count / 26)"
    return letters[id] ?? ""
  }

  private mutating func line(_ event: LedgerEvent) -> String {
    var words = [event.kind.rawValue, name(event.id, event.source)]
    let place = "\(event.standing.path):\(event.standing.line)"
    if let from = event.from {
      words += ["\(from.path):\(from.line)", "→", place]
      let (old, new) = (Self.text(from), Self.text(event.standing))
      if old != new { words += ["'\(old)'", "→", "'\(new)'"] }
    } else {
      words.append(place)
      if event.kind != .paid { words.append("'\(Self.text(event.standing))'") }
    }
    words += event.fields.map { field in
      let (old, new) = (field.old.joined(separator: ","), field.new.joined(separator: ","))
      return "\(field.name):\(old)→\(new)"
    }
    if let how = event.how { words.append(how.rawValue) }
    if let reason = event.reason { words.append(reason.rawValue) }
    if event.confidence != 1 { words.append("\(Int((event.confidence * 100).rounded()))%") }
    if let other = event.resembles {
      words.append("~" + name(other, event.how == .declared ? .record : .marker))
    }
    return words.joined(separator: " ")
  }

  private static func text(_ standing: LedgerEvent.Standing) -> String {
    [standing.keyword ?? "", standing.text].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
