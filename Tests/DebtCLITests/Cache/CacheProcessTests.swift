import Foundation
import TestSupport
import Testing

/// Runs that end in the middle, and runs side by side.
struct CacheProcessTests {
  private static let program =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("debt").path

  /// Starts the program; its output goes to files of a folder.
  private func start(
    _ question: [String], _ path: String, _ exchange: TemporaryFolder, _ name: String
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = question
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ["HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1"]
    try exchange.write(name + ".out", "")
    try exchange.write(name + ".err", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: exchange.path + "/\(name).out")
    process.standardError = FileHandle(forWritingAtPath: exchange.path + "/\(name).err")
    try process.run()
    return process
  }

  private static let questions = [
    ["log", "--format", "ndjson"], ["report", "hotspots", "--format", "json"],
  ]

  @Test(arguments: questions)
  func `a run that was killed at any moment changes no answer`(_ question: [String]) async throws {
    let history = try RandomRepository(11, commits: 150)
    let expected = await debt(["--no-cache"] + question, in: history.path)
    let exchange = try TemporaryFolder()
    var dice = SeededRandom(11)
    let clock = ContinuousClock()
    let length = try clock.measure {
      try start(question, history.path, exchange, "whole").waitUntilExit()
    }
    let most = Int(length.components.attoseconds / 1_000_000_000_000) + 1_000
    for round in 0..<60 {
      // From nothing, or from some commits on.
      if round % 3 != 1 { _ = await debt("cache", "clear", in: history.path) }
      if round % 3 == 2 { _ = await debt("log", history.commits[round * 2], in: history.path) }
      let process = try start(question, history.path, exchange, "killed")
      // A moment of any length is what the test is about; nothing is expected to happen in it.
      usleep(UInt32(dice.below(most)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let answer = await debt(question, in: history.path)
      #expect(answer.outputBytes == expected.outputBytes && answer.errors == "")
    }
    #expect(await debt("cache", "verify", in: history.path).code == 0)
  }

  @Test(arguments: questions)
  func `runs side by side give the same answer, and leave a sound cache`(
    _ question: [String]
  ) async throws {
    let history = try RandomRepository(12, commits: 60)
    let expected = await debt(["--no-cache"] + question, in: history.path)
    let exchange = try TemporaryFolder()
    for round in 0..<8 {
      if round % 2 == 0 { _ = await debt("cache", "clear", in: history.path) }
      if round % 4 == 2 { _ = await debt("log", history.commits[round * 5], in: history.path) }
      let processes = try (0..<3).map {
        try start(question, history.path, exchange, "\($0)")
      }
      for (number, process) in processes.enumerated() {
        process.waitUntilExit()
        #expect(try exchange.read("\(number).out") == expected.outputBytes)
        #expect(try exchange.read("\(number).err") == [])
      }
    }
    #expect(await debt("cache", "verify", in: history.path).code == 0)
  }
}
