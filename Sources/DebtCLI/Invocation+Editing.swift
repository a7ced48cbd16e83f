internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// The options of commands that write.
enum EditOptions {
  static let dryRun = Option.flag("dry-run", "print the change, write nothing")

  /// What the exit codes of a command that writes say.
  static let exitStatus = [
    Choice("0", "it is written, or nothing had to change"),
    Choice("2", "nothing is written: a value is malformed, an item unknown, a file not writable"),
  ]
}

extension Invocation {
  /// Reads the working tree, so that its items can be changed.
  func editor(in repository: DebtRepository) throws(ToolError) -> ItemEditor {
    let options = try options(in: repository)
    do throws(DebtError) {
      return try ItemEditor(of: repository, options: options)
    } catch {
      throw ToolError(error)
    }
  }

  /// Finds an item by what was typed, in the snapshot or in the history.
  func item(_ token: String, in editor: inout ItemEditor) throws(ToolError) -> DebtItem {
    let line = progressLine
    defer { line.clear() }
    do throws(DebtError) {
      return try editor.item(named: token, progress: line.show)
    } catch {
      throw ToolError(error.description, hint: hintOnPath(token))
    }
  }

  /// Changes an item, with the failures of files told as the tool's.
  func edit(
    _ editor: inout ItemEditor, _ change: (inout ItemEditor) throws(DebtError) -> Void
  ) throws(ToolError) {
    do throws(DebtError) {
      try change(&editor)
    } catch {
      throw ToolError(error)
    }
  }

  /// Tells what stands in the way, or carries the editor's plan out.
  ///
  /// - Returns: The paths of new files that were written.
  /// - Throws: `ToolError` when something stands in the way; nothing is written then.
  @discardableResult
  func finish(_ editor: ItemEditor, in repository: DebtRepository) throws(ToolError) -> [String] {
    if let last = editor.refusals.last {
      for refusal in editor.refusals.dropLast() { console.fail(refusal) }
      throw ToolError(last, hint: "nothing was written")
    }
    for remark in editor.remarks { note(remark) }
    if editor.plan.isEmpty { note("nothing to change") }
    return try carryOut(editor.plan, in: repository)
  }

  /// Shows what a plan changes, and carries it out unless the run is dry.
  ///
  /// New files are shown whole in a dry run alone; nothing is ever staged.
  ///
  /// - Returns: The paths of new files that were written.
  /// - Throws: `ToolError` when a file cannot be written.
  @discardableResult
  func carryOut(_ plan: EditPlan, in repository: DebtRepository) throws(ToolError) -> [String] {
    let isDry = values[EditOptions.dryRun]
    do throws(DebtError) {
      try repository.check(plan)
      let unsaved = try repository.unsavedFiles(of: plan)
      for edit in plan.changes where edit.old != nil || isDry {
        console.write(DiffPage.text(try repository.diff(of: edit), style: style))
      }
      for file in unsaved {
        note("git does not hold \(file) as it was: `git restore` would not undo this change alone")
      }
      if !isDry { try repository.write(plan) }
    } catch {
      throw ToolError(error)
    }
    return isDry ? [] : plan.changes.filter { $0.old == nil }.map(\.path)
  }
}
