internal import CommentScanning
internal import GitAccess

/// The sites of many items in order of place, to find the item that a problem belongs to.
struct SitePlaces: Sendable {
  private let sites: [(place: Place, item: Int)]
  /// The records by their own files.
  private let records: [RepositoryPath: Int]

  /// - Complexity: O(*n* log *n*) in the sites.
  init(of items: [DebtItem]) {
    sites = items.enumerated()
      .flatMap { index, item in item.sites.map { (Place($0.file, line: $0.line), index) } }
      .sorted { $0.0 < $1.0 }
    records = Dictionary(
      items.enumerated().lazy.filter { $0.element.source == .record }
        .map { ($0.element.sites[0].file, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of the record in a place's file, or of the item whose site starts there or last before.
  ///
  /// - Complexity: O(log *n*) in the sites.
  func item(at place: Place) -> Int? {
    if let record = records[place.file] { return record }
    let line = Place(place.file, line: place.line)
    let next = sites.partitionIndex { $0.place <= line }
    guard next > 0, sites[next - 1].place.file == place.file else { return nil }
    return sites[next - 1].item
  }
}
