/// The steps from a folder to an open file that holds what it should.
struct StoreOpening {
  /// The version of the content.
  let version: UInt32
  /// What the file is opened for.
  let access: LedgerStore.Access
  /// SQLite's name for a way to the disk.
  let system: String?
  /// What happened to a damaged file.
  private(set) var notice: String?

  /// What is done with a file that is not as it should be.
  private enum Fault {
    /// It is ours and of no use.
    case useless
    /// It is damaged or foreign; why.
    case damaged(String)
  }

  /// Creates the steps for a store.
  init(version: UInt32, access: LedgerStore.Access, system: String?) {
    self.version = version
    self.access = access
    self.system = system
  }

  /// Says that a folder's file is set aside.
  static func notice(of place: borrowing StoreFolder) -> String {
    "the cache was damaged; it is set aside as '\(place.path)/\(StoreFolder.asideName)' and built again"
  }

  /// Opens the file of a folder, after replacing it where that must be.
  mutating func open(in place: borrowing StoreFolder) throws(StoreError) -> Connection {
    if let connection = try attempt(in: place) { return connection }
    // The second attempt meets the file that it makes itself.
    guard let connection = try attempt(in: place) else {
      throw StoreError(.failed, place.file, "a new file is not as it was written")
    }
    return connection
  }

  private mutating func attempt(
    in place: borrowing StoreFolder
  ) throws(StoreError) -> Connection? {
    if try !place.hasFile() {
      guard access == .readWrite else { throw StoreError(.missing, place.file) }
      try place.createFile()
    }
    let connection = try Connection(place.file, access, system: system)
    guard let fault = try fault(of: connection) else { return connection }
    connection.close()
    switch (fault, access) {
    case (.useless, .readOnly): throw StoreError(.missing, place.file)
    case (.damaged(let reason), .readOnly): throw StoreError(.damaged, place.file, reason)
    case (.useless, .readWrite): try place.removeFile()
    case (.damaged, .readWrite):
      try place.setFileAside()
      notice = Self.notice(of: place)
    }
    return nil
  }

  private func fault(of connection: Connection) throws(StoreError) -> Fault? {
    do throws(StoreError) {
      switch try connection.header(version: version) {
      case .foreign: return .damaged("no store of ours")
      case .otherVersion: return .useless
      case .empty:
        guard access == .readWrite else { return .useless }
        try connection.build(version: version)
      case .ours: break
      }
      try connection.setUp()
      // Nothing is left where the one who made the file was killed.
      guard let isOurs = try connection.holdsOurTable() else { return .useless }
      guard isOurs else { return .damaged("other tables") }
      if access == .readWrite { try connection.chooseJournal() }
      return nil
    } catch  where error.code == .damaged {
      return .damaged(error.detail)
    }
  }
}
