#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The editor that the user's own environment names; a repository's settings have no say in it.
struct UserEditor {
  /// The command, which may hold arguments, as for git.
  let command: String
  private let variables: [String: String]

  init(variables: [String: String]) {
    self.variables = variables
    let names = ["VISUAL", "EDITOR"]
    command = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? "vi"
  }

  /// The command with the file, at a line where the editor is known to take one.
  func words(for path: String, line: Int?) -> [String] {
    let program = command.split(separator: " ").first.map(String.init) ?? command
    let name = program.split(separator: "/").last.map(String.init) ?? program
    guard let line else { return [command, path] }
    if Self.takingPlusLine.contains(name) { return [command, "+\(line)", path] }
    if Self.takingGoto.contains(name) { return [command, "--goto", "\(path):\(line)"] }
    if Self.takingColonLine.contains(name) { return [command, "\(path):\(line)"] }
    return [command, path]
  }

  /// Runs the editor and waits for its end.
  ///
  /// - Throws: `ToolError` when it cannot be run or does not end well.
  func open(_ path: String, line: Int?) throws(ToolError) {
    let words = words(for: path, line: line)
    // The shell parts the command's own words; those that are ours reach it as they are.
    let arguments = ["/bin/sh", "-c", "\(command) \"$@\"", command] + words.dropFirst()
    var argv = arguments.map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + environment { free(pointer) } }
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", nil, nil, &argv, &environment)
    guard code == 0 else {
      throw ToolError("cannot run \(command): \(String(cString: strerror(code)))")
    }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw ToolError("cannot wait for \(command)") }
    }
    guard status == 0 else {
      throw ToolError(
        "\(command) did not end well", hint: "set VISUAL or EDITOR to an editor that waits")
    }
  }

  private static let takingPlusLine: Set<String> = [
    "vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "joe", "jed", "mg",
    "micro", "kak", "ed", "ne",
  ]
  private static let takingGoto: Set<String> = ["code", "codium", "code-insiders", "cursor"]
  private static let takingColonLine: Set<String> = ["hx", "helix", "subl", "zed"]
}
