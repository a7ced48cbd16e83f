internal import CommentScanning

/// The names of many items, to find the one that a trailer means.
struct ItemNames {
  private let items: [DebtItem]
  /// The bytes of names in lower case, in order, each with the position of its item.
  private let names: [(name: [UInt8], item: Int)]

  /// Why a name means no item.
  struct Unnamed: Error {
    let text: String
  }

  /// Collects the names.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - former: How an edited or moved item stood at a base: it answers to its old names, too.
  /// - Complexity: O(*n* log *n*) in the names.
  init(of items: [DebtItem], former: (DebtItem) -> DebtItem?) {
    self.items = items
    names = items.enumerated().flatMap { index, item in
      (item.names + (former(item)?.names ?? [])).map {
        (Array($0.description.lowercased().utf8), index)
      }
    }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// The one item that has a name, or else whose name alone starts like it.
  ///
  /// - Parameter token: The name, in lower case.
  /// - Returns: The item, or why there is none.
  /// - Complexity: O(log *n*), and O(*m*) in the names that fit.
  func item(named token: String) -> Result<DebtItem, Unnamed> {
    let found = positions(named: token)
    guard let first = found.first else {
      return .failure(Unnamed(text: "no item of this change has that name"))
    }
    return found.count == 1
      ? .success(items[first])
      : .failure(Unnamed(text: "several items of this change have that name"))
  }

  /// The positions of the items that have a name, or else of those whose names start like it; of
  /// several with one id the first.
  ///
  /// - Parameter token: The name, in lower case.
  /// - Returns: The positions.
  /// - Complexity: O(log *n*), and O(*m*) in the names that fit.
  func positions(named token: String) -> [Int] {
    let token = Array(token.utf8)
    let start = names.partitionIndex { $0.name.lexicographicallyPrecedes(token) }
    let fitting = names[start...].prefix { $0.name.starts(with: token) }
    let exact = fitting.prefix { $0.name == token }
    var ids: Set<ItemID> = []
    return (exact.isEmpty ? fitting : exact).map(\.item).filter {
      ids.insert(items[$0].id).inserted
    }
  }
}
