internal import CommandLineParsing
internal import DebtReporting

/// The program: arguments in, text and an exit code out.
///
/// The way through: the table turns arguments into a request; the request's command opens the
/// repository, asks DebtKit and hands the answer to a report; the report's text goes to the console.
/// Nothing below this module prints, exits or reads the environment.
package enum Tool {
  /// Runs the program with arguments as the system hands them over; they must be UTF-8.
  package static func run(bytes arguments: [[UInt8]], console: Console) -> Int32 {
    var texts: [String] = []
    for argument in arguments {
      guard let text = String(validating: argument, as: UTF8.self) else {
        console.fail(
          "argument \(texts.count + 1) is not UTF-8: \(TextFilter(.escaped)(argument))",
          hint: "a path with other bytes can be named by its folder, or by a glob such as '*.c'")
        return ExitCode.untrusted.rawValue
      }
      texts.append(text)
    }
    return run(texts, console: console)
  }

  /// Runs the program.
  ///
  /// - Returns: The exit code: 0 fine, 1 a check found what it looks for, 2 the answer cannot be
  ///   trusted.
  package static func run(_ arguments: [String], console: Console) -> Int32 {
    let request: Request<Handler>
    do throws(UsageError) {
      request = try DebtTable.table.parse(arguments)
    } catch {
      console.fail(error.description, hint: error.hint)
      return ExitCode.untrusted.rawValue
    }
    switch request {
    case .version:
      console.write("\(DebtTable.table.name) \(DebtTable.table.version)\n")
      return ExitCode.fine.rawValue
    case .help(let topic, let isRequested):
      return help(topic, isRequested: isRequested, console).rawValue
    case .run(let handler, let values):
      return run(handler, Invocation(values, console: console)).rawValue
    }
  }

  private static func run(_ handler: Handler, _ invocation: Invocation) -> ExitCode {
    do throws(ToolError) {
      return try handler.run(invocation)
    } catch {
      invocation.console.fail(error.description, hint: error.hint)
      return .untrusted
    }
  }

  private static func help(
    _ topic: HelpTopic, isRequested: Bool, _ console: Console
  ) -> ExitCode {
    let page = DebtTable.table.help(topic, width: min(console.width ?? 80, 100))
    let text = console.painted(page, onErrors: !isRequested)
    if isRequested {
      console.write(text)
      return .fine
    }
    console.writeError(text)
    return .untrusted
  }
}

/// What a command runs.
struct Handler: Sendable {
  let run: @Sendable (Invocation) throws(ToolError) -> ExitCode

  init(_ run: @escaping @Sendable (Invocation) throws(ToolError) -> ExitCode) {
    self.run = run
  }
}

/// What the program says to its caller, decided in one place.
package enum ExitCode: Int32, Sendable {
  /// All is well.
  case fine = 0
  /// The policy says no, or a check found what it looks for.
  case refused = 1
  /// The answer cannot be trusted: usage, settings, or something that could not be read.
  case untrusted = 2
}
