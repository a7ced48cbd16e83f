#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// The program under measurement and a folder for what is thrown away.
struct Workshop {
  /// The path of `debt`.
  let debt: String
  /// A folder for outputs and bare clones.
  let folder: String

  /// The file that takes what programs print.
  var output: String { folder + "/output" }

  /// Finds the program and makes the folder.
  ///
  /// - Throws: `BenchmarkError` when either fails.
  init(debt: String?) throws(BenchmarkError) {
    let program = CommandLine.arguments[0]
    let beside = program.lastIndex(of: "/").map { String(program[...$0]) } ?? "./"
    guard let path = realpath(debt ?? beside + "debt", nil) else {
      throw BenchmarkError(
        "there is no \(debt ?? beside + "debt"); swift build -c release makes it")
    }
    self.debt = String(cString: path)
    free(path)
    var name = Array("/tmp/debt-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw BenchmarkError("no temporary folder in /tmp") }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder.
  func remove() {
    _ = try? Invocation(words: ["/bin/rm", "-rf", folder], folder: "/").run(output: "/dev/null")
  }

  /// Runs a program and returns the first line that it prints.
  ///
  /// - Throws: `BenchmarkError` when it cannot be run.
  func firstLine(of words: [String], in folder: String = "/") throws(BenchmarkError) -> String {
    _ = try Invocation(words: words, folder: folder).run(output: output)
    return Self.lines(of: output).first ?? ""
  }

  /// The lines of a small text file; none when it cannot be read.
  static func lines(of path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return bytes[..<count].split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
