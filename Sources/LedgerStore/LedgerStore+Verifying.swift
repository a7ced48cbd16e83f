extension LedgerStore {
  /// Reads the whole store and says what is wrong with it, a line for each finding.
  ///
  /// - Complexity: the store is read twice.
  package func verify() -> [String] {
    do throws(StoreError) {
      return try reading { () throws(StoreError) in
        let findings = try connection.rows("PRAGMA integrity_check") { $0.text(at: 0) }
        // Every checksum of an entry is checked on the way.
        try scan { (_, _) throws(StoreError) in true }
        return findings == ["ok"] ? [] : findings
      }
    } catch {
      return [error.description]
    }
  }
}
