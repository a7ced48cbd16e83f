#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// What one run of a program took.
struct Run {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds of all processors, in the program and in the system for it.
  var cpu: Double
  /// The most memory it had at a time, in MB.
  var memory: Double

  /// The most memory that this program had: a child starts as its copy, and the system remembers.
  static var ownMemory: Double {
    var usage = rusage()
    // 0 is this process; the systems do not agree on the type of its name.
    getrusage(0, &usage)
    return Double(usage.ru_maxrss) / unitsPerMB
  }

  #if canImport(Darwin)
    static let unitsPerMB = 1_048_576.0
  #else
    static let unitsPerMB = 1_024.0
  #endif

  /// The run in the middle, each figure by itself.
  static func median(of runs: [Run]) -> Run {
    func middle(_ figure: (Run) -> Double) -> Double {
      let sorted = runs.map(figure).sorted()
      let half = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
    return Run(wall: middle(\.wall), cpu: middle(\.cpu), memory: middle(\.memory))
  }
}
