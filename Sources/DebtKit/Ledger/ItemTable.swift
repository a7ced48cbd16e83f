internal import GitAccess

/// Every item that a history ever had, by number, with all that is known of it apart from commits.
struct ItemTable: Sendable {
  /// An item: the number stands for the same id on every branch.
  struct Entry: Sendable {
    let id: ItemID
    let source: DebtItem.Source
  }

  /// A moment at which an item was paid.
  struct Payment: Sendable {
    let commit: Int32
    let item: Int32
    let seconds: Int64?
    let wordCount: Int32
  }

  /// A change of the table, from which it can be made again.
  enum Operation: Sendable {
    case item(ItemID, DebtItem.Source)
    case opening(item: Int32, commit: Int32)
    case alias(item: Int32, commit: Int32, id: ItemID)
    case place(item: Int32, path: Int32)
    case payment(fingerprint: ItemID, Payment)
  }

  private struct Key: Hashable {
    let id: ItemID
    let isRecord: Bool
  }

  /// The changes since the table was made, but those that were made again.
  private(set) var journal: [Operation] = []

  private(set) var entries: [Entry] = []
  private var numbers: [Key: Int32] = [:]
  /// The commits that gave an id to an item, by the item's number: more than one where branches did
  /// the same apart from each other.
  private(set) var openings: [[Int32]] = []
  /// The fingerprints that an item had beside its id, with the commit that gave each.
  private(set) var aliases: [[(commit: Int32, id: ItemID)]] = []
  /// The paths at which an item ever stood.
  private(set) var paths: [[Int32]] = []
  private(set) var payments: [ItemID: [Payment]] = [:]
  /// The commits that paid an item, by the item's number.
  private(set) var closings: [[Int32]] = []

  /// The number of an item, which it keeps.
  mutating func number(of id: ItemID, _ source: DebtItem.Source) -> Int32 {
    if let number = known(id, source) { return number }
    journal.append(.item(id, source))
    return append(id, source)
  }

  private mutating func append(_ id: ItemID, _ source: DebtItem.Source) -> Int32 {
    let number = Int32(entries.count)
    numbers[Key(id: id, isRecord: source == .record)] = number
    entries.append(Entry(id: id, source: source))
    openings.append([])
    closings.append([])
    aliases.append([])
    paths.append([])
    return number
  }

  /// The number of an item that is in the table.
  func known(_ id: ItemID, _ source: DebtItem.Source) -> Int32? {
    numbers[Key(id: id, isRecord: source == .record)]
  }

  /// Notes that a commit gave the item its id.
  mutating func open(_ item: Int32, in commit: Int) {
    openings[Int(item)].append(Int32(commit))
    journal.append(.opening(item: item, commit: Int32(commit)))
  }

  /// Notes where an item stands.
  mutating func place(_ item: Int32, at path: Int32) {
    guard !paths[Int(item)].contains(path) else { return }
    paths[Int(item)].append(path)
    journal.append(.place(item: item, path: path))
  }

  /// Notes that an item has another fingerprint from a commit on.
  ///
  /// Commits apart from each other give the same name, each to its own descendants.
  mutating func add(alias: ItemID, of item: Int32, in commit: Int) {
    let present = aliases[Int(item)].reversed().prefix { $0.commit == commit }
    guard alias != entries[Int(item)].id, !present.contains(where: { $0.id == alias })
    else { return }
    aliases[Int(item)].append((Int32(commit), alias))
    journal.append(.alias(item: item, commit: Int32(commit), id: alias))
  }

  /// Notes that an item was paid, under the fingerprint that it had then.
  mutating func pay(
    _ item: Int32, _ fingerprint: ItemID, in commit: Int, seconds: Int64?, words: Int
  ) {
    closings[Int(item)].append(Int32(commit))
    let payment = Payment(
      commit: Int32(commit), item: item, seconds: seconds, wordCount: Int32(clamping: words))
    payments[fingerprint, default: []].append(payment)
    journal.append(.payment(fingerprint: fingerprint, payment))
  }

  /// Makes a change again, without another word in the journal.
  ///
  /// - Returns: Whether it fits what is here.
  mutating func replay(_ operation: Operation) -> Bool {
    switch operation {
    case .item(let id, let source):
      guard known(id, source) == nil else { return false }
      _ = append(id, source)
    case .opening(let item, let commit):
      guard entries.indices.contains(Int(item)) else { return false }
      openings[Int(item)].append(commit)
    case .alias(let item, let commit, let id):
      guard entries.indices.contains(Int(item)) else { return false }
      aliases[Int(item)].append((commit, id))
    case .place(let item, let path):
      guard entries.indices.contains(Int(item)) else { return false }
      paths[Int(item)].append(path)
    case .payment(let fingerprint, let payment):
      guard entries.indices.contains(Int(payment.item)) else { return false }
      closings[Int(payment.item)].append(payment.commit)
      payments[fingerprint, default: []].append(payment)
    }
    return true
  }
}
