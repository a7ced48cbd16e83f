extension LedgerStore {
  /// Returns the bytes that a folder's store takes on disk, with what was set aside.
  ///
  /// - Throws: `StoreError` when the folder cannot be opened; `missing` where there is none.
  package static func sizes(in folder: String) throws(StoreError) -> (store: Int, aside: Int) {
    let place = try StoreFolder(folder)
    return (place.size, place.size(of: StoreFolder.asideName))
  }
}
