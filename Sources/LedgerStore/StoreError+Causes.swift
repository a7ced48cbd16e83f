import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension StoreError {
  // Swift cannot read these macros: an expression in parentheses.
  /// What a page with a wrong checksum is reported as.
  static let damagedPage = SQLITE_IOERR | 32 << 8
  private static let damagedFileSystem = SQLITE_IOERR | 33 << 8
  private static let shortRead = SQLITE_IOERR | 2 << 8
  private static let refusedWrite = SQLITE_IOERR | 3 << 8
  private static let linkInPath = SQLITE_CANTOPEN | 6 << 8

  /// Creates the error that a code of SQLite stands for, with the system's code behind it.
  init(sqlite code: CInt, system: CInt, _ place: String, _ detail: String) {
    self.init(Self.meaning(of: code, system: system), place, detail)
  }

  /// Creates the error that a code of the system stands for.
  init(system code: CInt, _ place: String) {
    self.init(Self.meaning(ofSystem: code), place, String(cString: strerror(code)))
  }

  private static func meaning(of code: CInt, system: CInt) -> Code {
    switch code {
    case damagedPage, damagedFileSystem, shortRead: return .damaged
    case linkInPath: return .refused
    // SQLite knows one cause of it by name, and loses the system's code of a file's or a user's limit.
    case refusedWrite: return .full
    default: break
    }
    switch code & 0xff {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: return .damaged
    case SQLITE_FULL: return .full
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .locked
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly
    case SQLITE_TOOBIG: return .tooLarge
    case SQLITE_IOERR, SQLITE_CANTOPEN: return meaning(ofSystem: system)
    default: return .failed
    }
  }

  private static func meaning(ofSystem code: CInt) -> Code {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .full
    case EACCES, EPERM, EROFS: .readOnly
    case ELOOP: .refused
    case ENOENT: .missing
    default: .failed
    }
  }
}
