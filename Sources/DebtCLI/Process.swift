#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// The process around the program: the one place that knows its arguments, environment and streams.
package enum Process {
  /// The arguments after the program's name, as the system hands them over.
  package static var arguments: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map {
        Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      }
    }
  }

  /// The console of the process.
  package static var console: Console {
    // A file that grows over the limit of its size is an error to tell of, not a death.
    signal(SIGXFSZ, SIG_IGN)
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Console(
      output: writeData, errors: writeMessage,
      variables: variables, width: isTerminal ? columns : nil,
      errorsAreOnTerminal: isatty(STDERR_FILENO) == 1, folder: workingFolder,
      input: { limit throws(ToolError) in try readData(limit) })
  }

  /// Ends the process.
  package static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  @Sendable private static func readData(_ limit: Int) throws(ToolError) -> [UInt8] {
    do throws(SystemError) {
      return try Descriptor.read(STDIN_FILENO, limit: limit)
    } catch {
      throw ToolError("cannot read the standard input: \(error)")
    }
  }

  /// Writes data; the program ends where that is impossible, as an answer that is cut looks whole.
  @Sendable private static func writeData(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: STDOUT_FILENO)
    } catch {
      if error.isBrokenPipe {
        // Whoever ignores SIGPIPE for us gets the quiet end that everybody else gets.
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
      }
      writeMessage(Array("debt: cannot write to the standard output: \(error)\n".utf8))
      exit(ExitCode.untrusted.rawValue)
    }
  }

  /// Writes a message; where that is impossible, there is nobody to tell.
  @Sendable private static func writeMessage(_ bytes: [UInt8]) {
    try? Descriptor.write(bytes, to: STDERR_FILENO)
  }

  private static var variables: [String: String] {
    var result: [String: String] = [:]
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        result[String(text[..<sign])] = String(text[text.utf8.index(after: sign)...])
      }
      next += 1
    }
    return result
  }

  private static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? max(40, Int(size.ws_col)) : 80
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
