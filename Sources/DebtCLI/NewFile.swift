internal import CommandLineParsing
internal import DebtKit

/// A file that `debt init` writes where there is none yet.
struct NewFile {
  /// The folder that it is written below.
  let folder: String
  /// Its path in that folder, which messages show.
  let path: String
  /// Its text.
  let text: String
  /// Whether it is a program.
  var isProgram = false
  /// What to do where something lies there already.
  var way = "--force overwrites it"
  /// What is to be done after it was written.
  var advice: String?

  /// Writes files, or none of them where one is there already.
  ///
  /// - Throws: `ToolError` that names the first file in the way, or one that cannot be written.
  static func write(
    _ files: [NewFile], in repository: DebtRepository, overwriting isForced: Bool,
    _ invocation: Invocation
  ) throws(ToolError) {
    if !isForced {
      for file in files where OutputFile.exists("\(file.folder)/\(file.path)") {
        throw ToolError("\(file.path) is there already", hint: "nothing was written; \(file.way)")
      }
    }
    var folders: [String] = []
    for file in files where !folders.contains(file.folder) { folders.append(file.folder) }
    for folder in folders {
      let edits = files.filter { $0.folder == folder }.map { file in
        FileEdit(
          making: file.path, Array(file.text.utf8), isForced: isForced, isProgram: file.isProgram)
      }
      do throws(DebtError) {
        try repository.write(EditPlan(edits), below: folder)
      } catch {
        throw ToolError(error)
      }
    }
    for file in files { invocation.console.write("wrote \(file.shownPath)\n") }
    for advice in files.compactMap(\.advice) { invocation.note(advice) }
  }

  /// A hook lies where nobody looks by himself: its whole path is shown.
  private var shownPath: String { isProgram ? "\(folder)/\(path)" : path }
}
