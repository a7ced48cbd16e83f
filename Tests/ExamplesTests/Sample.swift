import Foundation
import TestSupport
import Testing

/// The sample repository, built by its script, and the program that is built with the tests.
struct Sample {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Fixtures")

  private let folder: TemporaryFolder

  /// Its working tree.
  var path: String { folder.path + "/shop" }

  /// Builds it.
  init() throws {
    folder = try TemporaryFolder()
    let script = Self.root.appending(path: "Examples/SampleRepository/build").path
    let (text, code) = try Self.run(script, [folder.path + "/shop"], in: folder.path)
    guard code == 0 else { throw SampleError(description: text) }
  }

  /// Runs `debt` in it and returns what it prints, errors included, and its exit code.
  func debt(_ arguments: [String]) throws -> (text: String, code: Int32) {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return try Self.run(beside.appending(path: "debt").path, arguments, in: path)
  }

  /// Runs a script of a shell in it, for which `debt` is the program that is built with the tests.
  func shell(_ script: String) throws -> (text: String, code: Int32) {
    let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    return try Self.run("/bin/sh", ["-c", "PATH=\(programs):$PATH\n" + script], in: path)
  }

  /// Reads a file of the project.
  static func text(of name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  /// Compares an output with the file that holds it; `RECORD_SNAPSHOTS` rewrites the file and fails.
  static func expect(
    _ output: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = fixtures.appending(path: name)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
    if isRecording || !FileManager.default.fileExists(atPath: file.path) {
      try output.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) is recorded; run again", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(output == expected, "differs from \(name)", sourceLocation: sourceLocation)
  }

  /// Runs a program from the PATH, the scripts beside the sample or the one built with the tests.
  static func run(_ words: [String], in folder: String) throws -> (text: String, code: Int32) {
    try run("/usr/bin/env", words, in: folder)
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: String
  ) throws -> (text: String, code: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // Nobody's settings but the repository's.
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    let scripts = root.appending(path: "Examples/SampleRepository").path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(beside):\(scripts):\(path)", "HOME": "/nonexistent",
      "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.com",
      "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.com",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}

/// The words of a script that failed.
struct SampleError: Error {
  /// What it printed.
  let description: String
}
