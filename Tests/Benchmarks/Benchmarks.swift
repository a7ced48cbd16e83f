#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// Measures `debt` against the tools that people would use instead.
///
/// Two programs take turns, A B A B, each as a whole process after one warm-up, so that a busy
/// machine slows both. What counts is the ratio of their medians in one run; seconds belong to
/// one machine and one day.
@main
enum Benchmarks {
  static func main() {
    do throws(BenchmarkError) {
      let request = try Request(Array(CommandLine.arguments.dropFirst()))
      let workshop = try Workshop(debt: request.debt)
      defer { workshop.remove() }
      print(try Machine.description(workshop))
      print("\(request.runs) runs of each in turn after one warm-up; medians, ratio = debt ÷ other")
      let own = ResultTable.fixed(Run.ownMemory, 0)
      print("no peak reads lower than that of this program itself, about \(own) MB\n")
      print(ResultTable.head)
      for contest in try Contest.all(of: request, in: workshop) {
        let result = try contest.result(runs: request.runs, in: workshop)
        print(ResultTable.rows(contest, result))
      }
    } catch {
      fputs("benchmarks: \(error)\n", stderr)
      exit(2)
    }
  }
}

/// A reason why nothing can be measured.
struct BenchmarkError: Error, CustomStringConvertible {
  /// What is wrong, and the cure when known.
  let description: String

  /// Creates an error with its words.
  init(_ description: String) {
    self.description = description
  }
}
