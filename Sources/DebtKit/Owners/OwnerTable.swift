internal import GitAccess
internal import PathMatching

/// Who owns the code of each item, by the CODEOWNERS file; every path is matched once.
///
/// A marker has the owners of its file. A record has those that all the code it weighs on share: the
/// files of its `paths`, else those of its markers, else its own file.
struct OwnerTable {
  private let owners: CodeOwners
  private let files: [RepositoryPath]
  /// Whether items that name an owner are asked about, too: a record may weigh on many files.
  private let asksAll: Bool
  private var claims: [RepositoryPath: OwnerRules.Claim] = [:]
  private var claimsByGlobs: [[String]: OwnerRules.Claim] = [:]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - owners: The CODEOWNERS file.
  ///   - files: The files that records may weigh on, in order of path.
  ///   - asksAll: Whether the owners of code are wanted of items that name an owner, too.
  init(_ owners: CodeOwners, files: [RepositoryPath], asksAll: Bool = false) {
    self.owners = owners
    self.files = files
    self.asksAll = asksAll
  }

  /// Notes the owners of an item's code, which stand in for an owner that nobody wrote.
  mutating func addOwners(to item: inout DebtItem) {
    guard asksAll || item.fields[.owner] == nil else { return }
    let claim = claim(on: item)
    item.codeOwners = claim.owners
    guard let first = claim.owners.first, item.fields[.owner] == nil else { return }
    let value = claim.owners.count == 1 ? FieldValue.text(first) : .list(claim.owners)
    item.fields[.owner] = FieldEntry(value, origin: .configured, from: source(of: claim))
  }

  /// The most lines that a source names.
  private static let namedLines = 3

  private func source(of claim: OwnerRules.Claim) -> String {
    guard claim.lines.count <= Self.namedLines else { return owners.path }
    return owners.path + ":" + claim.lines.map(String.init).joined(separator: ",")
  }

  private mutating func claim(on item: DebtItem) -> OwnerRules.Claim {
    guard item.source == .record else { return claim(on: item.sites[0].file) }
    if let globs = item.fields[.paths]?.value.list {
      if let known = claimsByGlobs[globs] { return known }
      let files = files
      let claim = sharedClaim(on: globs.lazy.flatMap { Glob($0).files(among: files) })
      claimsByGlobs[globs] = claim
      return claim
    }
    let markers = item.sites.dropFirst().map(\.file)
    return sharedClaim(on: markers.isEmpty ? [item.sites[0].file] : markers)
  }

  private mutating func claim(on file: RepositoryPath) -> OwnerRules.Claim {
    if let known = claims[file] { return known }
    let claim = owners.rules.claim(on: file.bytes)
    claims[file] = claim
    return claim
  }

  /// The owners that all files share, by the lines that name them; none once two files share none.
  private mutating func sharedClaim(
    on files: some Sequence<RepositoryPath>
  ) -> OwnerRules.Claim {
    var shared: [String]?
    var lines: Set<Int> = []
    for file in files {
      let claim = claim(on: file)
      shared = shared.map { $0.filter(claim.owners.contains) } ?? claim.owners
      lines.formUnion(claim.lines)
      if shared?.isEmpty ?? true { return OwnerRules.Claim() }
    }
    var claim = OwnerRules.Claim()
    claim.owners = shared ?? []
    claim.lines = lines.sorted()
    return claim
  }
}

extension Glob {
  /// The files that the glob covers.
  ///
  /// - Parameter files: Files in order of path.
  /// - Returns: Those that are covered, in their order.
  /// - Complexity: O(log *n*) and as many files as start like the glob; O(*n*) where it starts with
  ///   a wildcard or is a name in any folder.
  func files(among files: [RepositoryPath]) -> some Sequence<RepositoryPath> {
    var range = files.indices
    if !isForNames {
      let start = Array(
        pattern.drop { $0 == UInt8(ascii: "/") }.prefix { !"*?[\\".utf8.contains($0) })
      let low = files.firstPlace { !$0.bytes.lexicographicallyPrecedes(start) }
      let high = files.firstPlace {
        !$0.bytes.lexicographicallyPrecedes(start) && !$0.bytes.starts(with: start)
      }
      range = low..<high
    }
    return files[range].lazy.filter { covers($0.bytes) }
  }
}

extension [RepositoryPath] {
  /// The first place from which on all elements fit.
  fileprivate func firstPlace(_ fits: (RepositoryPath) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
