#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// The machine and the programs, without which a figure says nothing.
enum Machine {
  /// Describes them in a few lines.
  ///
  /// - Throws: `BenchmarkError` when a program is missing, with the package that has it.
  static func description(_ workshop: Workshop) throws(BenchmarkError) -> String {
    let ripgrep: String
    do throws(BenchmarkError) {
      ripgrep = try workshop.firstLine(of: ["rg", "--version"])
    } catch {
      throw BenchmarkError("rg is missing; apt-get install ripgrep")
    }
    let git = try workshop.firstLine(of: ["git", "--version"])
    let debt = try workshop.firstLine(of: [workshop.debt, "--version"])
    let system = try workshop.firstLine(of: ["uname", "-srm"])
    let model = Workshop.lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }
    let processor = model?.split(separator: ":").last.map { $0.drop { $0 == " " } } ?? "unknown"
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return "\(processor), \(cores) cores, \(system)\n\(debt), \(ripgrep), \(git)"
  }
}
