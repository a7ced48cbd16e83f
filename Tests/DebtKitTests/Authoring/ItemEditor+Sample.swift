import TestSupport

@testable import DebtKit

/// A repository whose items are changed by an editor, one after the other.
struct Workshop {
  let repository: TestRepository

  init(_ files: [String: String]) throws {
    repository = try TestRepository(files: files)
    try repository.commit()
  }

  func editor() throws -> ItemEditor {
    try ItemEditor(of: try DebtRepository(at: repository.path))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try repository.folder.read(path), as: UTF8.self)
  }

  /// Makes changes, written as on the command line, of every item or of the one with a name.
  ///
  /// - Returns: What stands in the way.
  @discardableResult
  func set(_ changes: [String], of name: String? = nil) throws -> [String] {
    var editor = try editor()
    let items = try name.map { [try editor.registry.item(named: $0)] } ?? editor.registry.items
    for item in items { try editor.apply(changes.compactMap { FieldChange($0) }, to: item) }
    if editor.refusals.isEmpty { try editor.repository.write(editor.plan) }
    return editor.refusals
  }
}
