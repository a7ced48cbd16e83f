import Foundation

/// The `git` program, as an oracle and as a maker of shapes that only it can make.
package enum Git {
  /// Runs `git` in a folder, away from every configuration but the repository's, and returns what it prints.
  ///
  /// - Throws: `TestSupportError` with what it says when it fails, unless its exit code is accepted.
  @discardableResult
  package static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = [], accepting: Set<Int32> = [0],
    environment: [String: String] = [:]
  ) throws -> String {
    String(
      decoding: try bytes(
        arguments, in: folder, input: input, accepting: accepting, environment: environment),
      as: UTF8.self)
  }

  /// Runs `git` as `run` does, and returns the bytes that it prints.
  package static func bytes(
    _ arguments: [String], in folder: String, input: [UInt8] = [], accepting: Set<Int32> = [0],
    environment: [String: String] = [:]
  ) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.com",
      "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.com",
      "GIT_AUTHOR_DATE": "1767225600 +0100", "GIT_COMMITTER_DATE": "1767225600 +0100",
    ].merging(environment) { $1 }
    // Through files: a pipe that nobody empties while it is filled would block both sides.
    let exchange = try TemporaryFolder()
    try exchange.write("in", bytes: input)
    try exchange.write("out", "")
    try exchange.write("err", "")
    process.standardInput = FileHandle(forReadingAtPath: exchange.path + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: exchange.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: exchange.path + "/err")
    try process.run()
    process.waitUntilExit()
    guard accepting.contains(process.terminationStatus) else {
      let words = String(decoding: try exchange.read("err"), as: UTF8.self)
      throw TestSupportError("git \(arguments.joined(separator: " ")): \(words)")
    }
    return try exchange.read("out")
  }
}
