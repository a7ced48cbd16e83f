internal import GitAccess

extension Ledger {
  /// The items of a state by what they say themselves, as below.
  func items(of state: LedgerState) -> [DebtItem] {
    var nobody: OwnerTable?
    return items(of: state, ownedBy: &nobody)
  }

  /// The items of a state, as a scan of its commit finds them, each under the id and with the aliases
  /// that the history gives it.
  ///
  /// - Parameters:
  ///   - state: What stood after a commit.
  ///   - owners: Who owns code, where somebody says so.
  /// - Returns: The items, in order of place.
  /// - Complexity: O(*n* log *n*) in the items.
  func items(of state: LedgerState, ownedBy owners: inout OwnerTable?) -> [DebtItem] {
    var readings: [FileReading] = []
    var numbers: [Place: Int32] = [:]
    for file in state.files {
      let path = paths.paths[Int(file.path)]
      guard let reading = versions.scan(file.version)?.reading.at(path) else { continue }
      readings.append(reading)
      let places =
        reading.record.map { [Place(path, line: $0.titleLine, column: 1)] }
        ?? reading.markers.map { Place(path, line: $0.line, column: $0.column) }
      for (place, item) in zip(places, file.items) where item >= 0 { numbers[place] = item }
    }
    readings.sort { $0.file < $1.file }
    let hasWords = readings.contains { $0.markers.contains { !$0.words.isEmpty } }
    var builder = RegistryBuilder(
      configuration: settings.configuration, people: hasWords ? settings.people : nil)
    builder.add(readings, isWhole: false)
    if owners != nil, var table = owners.take() {
      builder.addOwners(by: &table)
      owners = table
    }
    return builder.items.map { named($0, numbers[$0.firstPlace]) }
  }

  /// An item under the names that the history gives it.
  private func named(_ item: DebtItem, _ number: Int32?) -> DebtItem {
    guard let number else { return item }
    var item = item
    item.id = items.entries[Int(number)].id
    var aliases: [ItemID] = []
    for alias in items.aliases[Int(number)] where !aliases.contains(alias.id) {
      aliases.append(alias.id)
    }
    item.aliases = aliases
    return item
  }
}
