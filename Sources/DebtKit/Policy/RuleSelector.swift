internal import GitAccess
internal import PathMatching

/// The items that a rule is limited to, by the keys that many rules have in common.
struct RuleSelector: Sendable {
  static let keywords = RuleKey("keywords", .texts, "only markers with these keywords")
  static let kinds = RuleKey("kinds", .texts, "only items of these kinds")
  static let paths = RuleKey(
    "paths", .texts,
    "only items that stand in files of these globs, or weigh on one by their `paths`")
  static let owners = RuleKey("owners", .texts, "only items of these owners")
  /// An owner from CODEOWNERS is one unless a rule asks for what is written on the item.
  static let declared = RuleKey(
    "declared", .flag, standard: .flag(false), "count only what is written on the item itself")

  /// The keys, in the order in which they are documented.
  static let keys = [keywords, kinds, paths, owners]

  private let keywords: Set<String>
  private let kinds: Set<String>
  private let paths: GlobSet
  private let owners: Set<String>
  private let judged: Judged

  init(_ rule: RuleCase) {
    let options = rule.options
    judged = rule.judged
    keywords = Set(options.texts(Self.keywords).map { $0.uppercased() })
    kinds = Set(options.texts(Self.kinds))
    paths = GlobSet(options.texts(Self.paths))
    owners = Set(options.texts(Self.owners).map(DebtItem.ownerKey))
  }

  /// Whether a rule asks about an item.
  func includes(_ item: DebtItem) -> Bool {
    guard keywords.isEmpty || item.keyword.map(keywords.contains) == true else { return false }
    guard kinds.isEmpty || item.fields[.kind].map({ kinds.contains($0.value.text) }) == true
    else { return false }
    let isOwned = item.owners().contains { owners.contains(DebtItem.ownerKey($0)) }
    guard owners.isEmpty || isOwned else { return false }
    return paths.isEmpty || item.sites.contains { paths.covers($0.file.bytes) }
      || item.fields[.paths] != nil && judged.code(of: item).contains { paths.covers($0.bytes) }
  }
}

extension DebtItem {
  /// Those who are known to own the item; a proposal is nobody's word.
  ///
  /// - Parameter isDeclared: Whether only what is written on the item counts.
  /// - Returns: The owners; none where nobody is known.
  func owners(isDeclared: Bool = false) -> [String] {
    fields[.owner].flatMap { $0.counts(isDeclared: isDeclared) ? $0.value.list : nil } ?? []
  }

  /// What owners are compared by: `@Ana` and `ana` are one.
  static func ownerKey(_ owner: String) -> String {
    (owner.hasPrefix("@") ? String(owner.dropFirst()) : owner).lowercased()
  }
}

extension FieldEntry {
  /// Whether a rule takes the value for given.
  ///
  /// - Parameter isDeclared: Whether it must be written on the item, and not guessed from what is.
  /// - Returns: Whether it counts.
  func counts(isDeclared: Bool) -> Bool {
    isDeclared ? origin == .declared && !isGuess : origin != .proposal
  }

  /// Whether the value was read for want of anything better.
  var isGuess: Bool { from == MarkerRule.guess.rawValue }
}
