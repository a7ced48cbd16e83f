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

  private struct Key: Hashable {
    let id: ItemID
    let isRecord: Bool
  }

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
    let key = Key(id: id, isRecord: source == .record)
    if let number = numbers[key] { return number }
    let number = Int32(entries.count)
    numbers[key] = number
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
  }

  /// Notes where an item stands.
  mutating func place(_ item: Int32, at path: Int32) {
    if !paths[Int(item)].contains(path) { paths[Int(item)].append(path) }
  }

  /// Notes that an item has another fingerprint from a commit on.
  mutating func add(alias: ItemID, of item: Int32, in commit: Int) {
    guard alias != entries[Int(item)].id, !aliases[Int(item)].contains(where: { $0.id == alias })
    else { return }
    aliases[Int(item)].append((Int32(commit), alias))
  }

  /// Notes that an item was paid, under the fingerprint that it had then.
  mutating func pay(
    _ item: Int32, _ fingerprint: ItemID, in commit: Int, seconds: Int64?, words: Int
  ) {
    closings[Int(item)].append(Int32(commit))
    payments[fingerprint, default: []].append(
      Payment(
        commit: Int32(commit), item: item, seconds: seconds, wordCount: Int32(clamping: words)))
  }
}
