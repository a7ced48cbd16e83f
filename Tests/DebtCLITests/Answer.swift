import DebtCLI
import Synchronization
import TestSupport

/// What the program says to one command line: its exit code, and both streams.
struct Answer {
  let code: Int32
  let outputBytes: [UInt8]
  let errorBytes: [UInt8]

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the program in process, as if started in a folder.
func debt(
  _ arguments: String..., in folder: String, variables: [String: String] = [:],
  width: Int? = nil, input: String = ""
) async -> Answer {
  await debt(arguments, in: folder, variables: variables, width: width, input: input)
}

func debt(
  _ arguments: [String], in folder: String, variables: [String: String] = [:],
  width: Int? = nil, input: String = ""
) async -> Answer {
  let output = Recording()
  let errors = Recording()
  let console = Console(
    output: { output.append($0) }, errors: { errors.append($0) },
    variables: ["HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1"].merging(variables) { $1 },
    width: width, errorsAreOnTerminal: false, folder: folder,
    input: { limit in Array(input.utf8.prefix(limit + 1)) })
  let code = Tool.run(arguments, console: console)
  return Answer(code: code, outputBytes: output.bytes, errorBytes: errors.bytes)
}

/// The bytes that went to one stream.
private final class Recording: Sendable {
  private let written = Mutex<[UInt8]>([])

  var bytes: [UInt8] { written.withLock { $0 } }

  func append(_ bytes: [UInt8]) {
    written.withLock { $0 += bytes }
  }
}

extension TestRepository {
  /// A repository whose files are committed.
  static func committed(_ files: [String: String]) throws -> TestRepository {
    let repository = try TestRepository(files: files)
    try repository.commit()
    return repository
  }
}
