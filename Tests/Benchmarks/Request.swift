#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What was asked for on the command line.
struct Request {
  /// The working trees to scan, as absolute paths.
  var corpora: [String] = []
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
      case "--debt": debt = value
      case "--runs":
        guard let number = Int(value), number > 0 else { throw BenchmarkError(Self.usage) }
        runs = number
      default: throw BenchmarkError(Self.usage)
      }
    }
    if corpora.isEmpty { corpora = ["."] }
    for (place, corpus) in corpora.enumerated() {
      guard let path = realpath(corpus, nil) else {
        throw BenchmarkError("there is no folder \(corpus)")
      }
      corpora[place] = String(cString: path)
      free(path)
    }
  }

  private static let usage =
    "usage: benchmarks [--corpus DIR]... [--runs N] [--debt PROGRAM]; "
    + "a corpus is a clone with its files, . by default"
}
