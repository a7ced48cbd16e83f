/// The statements that a connection keeps ready.
///
/// A range of keys is given by its first key and the first one behind it.
enum Query: Int, CaseIterable {
  case find
  case put
  case remove
  case removeRange
  case ascending
  case descending
  case tally

  /// The one table, whose keys SQLite keeps in an index of their own.
  ///
  /// Without row numbers, values would lie among the keys, and a look-up would read every long value
  /// that it passes on its way.
  static let table =
    "CREATE TABLE entry (key BLOB PRIMARY KEY, checksum INTEGER NOT NULL, value BLOB NOT NULL)"
    + " STRICT"

  /// The statement in SQLite's words.
  var text: String {
    switch self {
    case .find: "SELECT key, checksum, value FROM entry WHERE key = ?1"
    case .put: "INSERT OR REPLACE INTO entry (key, checksum, value) VALUES (?1, ?2, ?3)"
    case .remove: "DELETE FROM entry WHERE key = ?1"
    case .removeRange: "DELETE FROM entry WHERE key >= ?1 AND key < ?2"
    case .ascending: Self.range + " ORDER BY key LIMIT ?3"
    case .descending: Self.range + " ORDER BY key DESC LIMIT ?3"
    case .tally:
      "SELECT count(*), coalesce(sum(length(key) + length(value)), 0) FROM entry"
        + " WHERE key >= ?1 AND key < ?2"
    }
  }

  private static let range =
    "SELECT key, checksum, value FROM entry WHERE key >= ?1 AND key < ?2"
}
