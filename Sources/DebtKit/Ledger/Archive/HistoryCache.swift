internal import GitAccess
internal import LedgerStore

/// What is kept of the histories of a repository, as people ask after it.
package struct HistoryCache: Sendable {
  let repository: DebtRepository
  /// The folder of the cache.
  package let folder: String

  /// Finds the cache of a repository.
  ///
  /// - Returns: nil where none is kept.
  package init?(of repository: DebtRepository, _ access: CacheAccess) {
    guard let folder = access.folder(in: repository.location) else { return nil }
    self.repository = repository
    self.folder = folder
  }

  /// What a cache holds.
  package struct Contents: Hashable, Sendable {
    /// The version of the rules by which it was made.
    package let version: Int
    /// The commits of each history, by the name of its settings.
    package let histories: [History]
    /// The versions of files that hold items.
    package let scans: Int
    /// The versions of files that hold none.
    package let plain: Int

    package init(version: Int, histories: [History], scans: Int, plain: Int) {
      self.version = version
      self.histories = histories
      self.scans = scans
      self.plain = plain
    }
  }

  /// A history that was walked with the same settings.
  package struct History: Hashable, Sendable {
    /// A hash of all that bears on it, in hexadecimal.
    package let name: String
    /// The commits that were walked.
    package let commits: Int

    package init(name: String, commits: Int) {
      self.name = name
      self.commits = commits
    }
  }

  /// How large a cache is and what it holds.
  package struct Summary: Hashable, Sendable {
    /// The bytes on disk.
    package let bytes: Int
    /// The bytes of a damaged cache that was set aside.
    package let aside: Int
    /// What it holds; nil where there is none, or none that can be read.
    package let contents: Contents?
    /// Why it cannot be read; nil where it can, or where there is none.
    package let failure: String?

    package init(bytes: Int, aside: Int, contents: Contents?, failure: String?) {
      self.bytes = bytes
      self.aside = aside
      self.contents = contents
      self.failure = failure
    }
  }

  /// Tells how large the cache is and what it holds, and changes nothing.
  package func summary() -> Summary {
    let sizes = (try? LedgerStore.sizes(in: folder)) ?? (0, 0)
    do throws(StoreError) {
      let store = try LedgerStore(
        folder: folder, contents: LedgerArchive.version, access: .readOnly)
      let contents = try contents(of: store)
      return Summary(bytes: sizes.0, aside: sizes.1, contents: contents, failure: nil)
    } catch {
      let isMissing = error.code == .missing && sizes.0 == 0
      return Summary(
        bytes: sizes.0, aside: sizes.1, contents: nil,
        failure: isMissing ? nil : error.description)
    }
  }

  private func contents(of store: borrowing LedgerStore) throws(StoreError) -> Contents {
    var histories: [History] = []
    try store.scan(prefix: [LedgerArchive.Part.header.rawValue]) {
      (key, value) throws(StoreError) in
      let name = key.withUnsafeBufferPointer { Array($0.dropFirst().dropLast(4)) }
      let header = try? LedgerArchive.Header(value.withUnsafeBufferPointer { Array($0) })
      histories.append(History(name: name.hex, commits: header?.commits ?? 0))
      return true
    }
    let plain = try store.tally(prefix: [LedgerArchive.Part.plain.rawValue])
    let keys = plain.count * (1 + LedgerArchive.nameLength + ObjectID.byteCount)
    return Contents(
      version: Int(LedgerArchive.version), histories: histories,
      scans: try store.tally(prefix: [LedgerArchive.Part.scan.rawValue]).count,
      plain: max(0, plain.bytes - keys) / ObjectID.byteCount)
  }

  /// Removes the cache, with what was set aside; there need be none.
  ///
  /// - Parameter isDryRun: Whether it stays.
  /// - Returns: The bytes that were, or would be, freed.
  /// - Throws: ``DebtError`` when something of it cannot be removed.
  package func clear(isDryRun: Bool) throws(DebtError) -> Int {
    let sizes = (try? LedgerStore.sizes(in: folder)) ?? (0, 0)
    guard !isDryRun else { return sizes.0 + sizes.1 }
    do throws(StoreError) {
      try LedgerStore.clear(folder: folder)
    } catch {
      throw .repository(error.description)
    }
    return sizes.0 + sizes.1
  }
}

extension [UInt8] {
  /// The bytes in hexadecimal.
  fileprivate var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
