internal import DebtKit

extension Invocation {
  /// Adds what the history says of the items of a registry.
  func addHistory(to registry: inout Registry) throws(ToolError) {}
}
