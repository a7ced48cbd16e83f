internal import DebtKit

extension Invocation {
  /// What a setting is in the snapshot at hand, and where that comes from; nil outside a repository.
  func current(_ setting: Setting) throws(ToolError) -> String? {
    guard let repository = try? repository() else { return nil }
    let options = try options(in: repository)
    do throws(DebtError) {
      let written = try repository.written(
        setting, in: selection(in: repository), options: options)
      return written ?? "\(setting.standard), as no .debt.yml sets it"
    } catch {
      throw ToolError(error)
    }
  }
}
