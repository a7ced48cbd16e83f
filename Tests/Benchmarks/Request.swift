#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What was asked for on the command line.
struct Request {
  /// The working trees to scan, as absolute paths.
  var corpora: [String] = []
  /// The clones whose histories are read, as absolute paths.
  var histories: [String] = []
  /// How many commits a generated history has; none is made where nil.
  var commits: Int?
  /// How many items a registry has from which plans are made; none are made where nil.
  var planItems: Int?
  /// How often each program runs.
  var runs = 7
  /// The program that is measured; without it, the one beside this.
  var debt: String?

  /// Reads arguments.
  ///
  /// - Throws: `BenchmarkError` with the usage.
  init(_ arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard let value = rest.popFirst() else { throw BenchmarkError(Self.usage) }
      switch word {
      case "--corpus": corpora.append(value)
      case "--history": histories.append(value)
      case "--debt": debt = value
      case "--commits":
        guard let number = Int(value), number > 1_000 else { throw BenchmarkError(Self.usage) }
        commits = number
      case "--plan":
        guard let number = Int(value), number > 0 else { throw BenchmarkError(Self.usage) }
        planItems = number
      case "--runs":
        guard let number = Int(value), number > 0 else { throw BenchmarkError(Self.usage) }
        runs = number
      default: throw BenchmarkError(Self.usage)
      }
    }
    if corpora.isEmpty, histories.isEmpty, planItems == nil, commits == nil { corpora = ["."] }
    corpora = try corpora.map(Self.absolute)
    histories = try histories.map(Self.absolute)
  }

  private static func absolute(_ folder: String) throws(BenchmarkError) -> String {
    guard let path = realpath(folder, nil) else {
      throw BenchmarkError("there is no folder \(folder)")
    }
    defer { free(path) }
    return String(cString: path)
  }

  private static let usage =
    "usage: benchmarks [--corpus DIR]... [--history DIR]... [--commits N] [--plan ITEMS] "
    + "[--runs N] [--debt PROGRAM]; a corpus is a clone with its files, . by default, and a "
    + "history any clone; N commits are more than 1000"
}
