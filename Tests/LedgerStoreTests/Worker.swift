import Foundation
import TestSupport

/// A running `store-worker`, the second process of a test.
struct Worker {
  private let process: Process
  private let output: Pipe

  /// Starts it.
  init(_ arguments: String...) throws {
    process = Process()
    output = Pipe()
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.executableURL = folder.appendingPathComponent("store-worker")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
  }

  /// Waits for its end and returns the lines that it said.
  func lines() -> [String] {
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  /// Waits for a number of bytes from it, kills it some microseconds later, and returns all its lines.
  func killed(afterBytes count: Int, microseconds: UInt32) -> [String] {
    let first = count == 0 ? Data() : output.fileHandleForReading.readData(ofLength: count)
    // A moment of any length is what the test is about; nothing is expected to happen in it.
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    let said = first + output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map { String($0) }
  }
}
