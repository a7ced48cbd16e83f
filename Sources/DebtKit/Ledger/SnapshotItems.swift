internal import GitAccess

/// The items of a ledger as a snapshot has them: which number each item of a registry has.
///
/// A snapshot knows an item by its fingerprint; where that is the one that the ledger's last commit
/// knows it by, they are one. What is edited or moved and not committed is found by comparing the
/// snapshot with that commit.
struct SnapshotItems {
  private var byFingerprint: [ItemID: Int32] = [:]
  private var byPlace: [Place: Int32] = [:]
  private var records: Set<Int32> = []
  private let included: [Bool]
  private let ledger: Ledger

  /// Gathers the items that stand at the end of a ledger.
  ///
  /// - Throws: `LedgerFailure` when what stands there cannot be read.
  init(_ ledger: Ledger) throws(LedgerFailure) {
    self.ledger = ledger
    included = ledger.ancestors
    for file in try ledger.state(of: ledger.tip).files {
      guard let scan = ledger.versions.scan(file.version) else { continue }
      if scan.reading.record != nil {
        records.formUnion(file.items)
        continue
      }
      let path = ledger.paths.paths[Int(file.path)]
      for (index, item) in file.items.enumerated() where item >= 0 {
        let key = scan.keys[index]
        let name = Fingerprint(key.identity, in: path, occurrence: key.occurrence).id
        byFingerprint[name] = item
        byPlace[Place(path, line: scan.reading.markers[index].line)] = item
      }
    }
  }

  /// Whether every item of a registry is known by its fingerprint alone.
  func holdsAll(of items: [DebtItem]) -> Bool {
    items.allSatisfy { $0.source == .record || byFingerprint[$0.fingerprint] != nil }
  }

  /// The number of each item of a registry; nil for one that the ledger does not know.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - changes: What differs between the ledger's last commit and the snapshot.
  /// - Returns: The numbers, in the order of the items.
  func numbers(of items: [DebtItem], _ changes: [LedgerEvent]) -> [Int32?] {
    var origins: [ItemID: Int32] = [:]
    var opened: Set<ItemID> = []
    for event in changes where event.source == .marker {
      if let from = event.from, let item = byPlace[Place(from.file, line: from.line)] {
        origins[event.id] = item
      } else if event.kind == .opened {
        opened.insert(event.id)
      }
    }
    return items.map { item in
      if item.source == .record {
        // A record that is not committed yet may have the name of one on another branch.
        return ledger.items.known(item.id, .record).flatMap { number in
          records.contains(number) || ledger.knows(number, among: included) ? number : nil
        }
      }
      if let origin = origins[item.fingerprint] { return origin }
      return opened.contains(item.fingerprint) ? nil : byFingerprint[item.fingerprint]
    }
  }
}

extension Registry {
  /// Gives each item the name that the ledger carries for it, and those that it had before.
  ///
  /// - Parameters:
  ///   - numbers: The item's number in the ledger, in the order of the items.
  ///   - ledger: The ledger.
  mutating func name(_ numbers: [Int32?], by ledger: Ledger) {
    let included = ledger.ancestors
    for (index, number) in zip(items.indices, numbers) {
      guard let number else { continue }
      let entry = ledger.items.entries[Int(number)]
      if entry.source == .marker { items[index].id = entry.id }
      let names = ledger.aliases(of: number, among: included)
      items[index].aliases = names.subtracting([items[index].fingerprint, items[index].id]).sorted()
    }
  }
}
