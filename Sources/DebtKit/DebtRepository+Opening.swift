internal import GitAccess

extension DebtRepository {
  /// Opens the repository, for one worker.
  ///
  /// - Throws: ``DebtError`` when it has gone.
  func opened() throws(DebtError) -> Repository {
    do throws(GitError) {
      return try Repository(location)
    } catch {
      throw DebtError(error)
    }
  }
}

extension DebtError {
  /// What a failure of git means to a caller.
  init(_ error: GitError) {
    self =
      error.code == .alternates ? .alternates(error.description) : .repository(error.description)
  }

  /// Runs a body, whose failures it tells as its own.
  static func telling<Value>(_ body: () throws(GitError) -> Value) throws(DebtError) -> Value {
    do throws(GitError) {
      return try body()
    } catch {
      throw DebtError(error)
    }
  }
}
