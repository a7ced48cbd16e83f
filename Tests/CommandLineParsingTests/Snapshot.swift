import Foundation
import Testing

/// Compares an output with the file that holds it; `RECORD_SNAPSHOTS` rewrites the file and fails.
func expectSnapshot(
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

/// The folder of the files that tests read.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

/// Runs a program and returns what it prints, errors included, and its exit code.
func output(of program: String, _ arguments: [String]) throws -> (text: String, code: Int32) {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (String(decoding: data, as: UTF8.self), process.terminationStatus)
}

/// Returns whether a program is installed.
func isInstalled(_ program: String) -> Bool {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return path.split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}
