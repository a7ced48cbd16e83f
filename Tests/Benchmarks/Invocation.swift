#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// A program with its arguments and the folder in which it runs.
struct Invocation {
  /// The program, found on `PATH` unless it is a path, and its arguments.
  let words: [String]
  /// The folder.
  let folder: String

  /// Runs it to its end, what it prints going to a file: some tools do less work for `/dev/null`.
  ///
  /// - Throws: `BenchmarkError` when it cannot start, dies, or exits with a code above 1.
  func run(output: String) throws(BenchmarkError) -> Run {
    // One thread measures, so the folder of this process may change for the child's sake.
    guard chdir(folder) == 0 else { throw BenchmarkError("there is no folder \(folder)") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }

    var process = pid_t()
    let start = Self.now
    let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
    guard code == 0 else {
      throw BenchmarkError("cannot run \(words[0]): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let wall = Self.now - start
    let (signal, exitCode) = (status & 0x7f, (status >> 8) & 0xff)
    guard signal == 0, exitCode <= 1 else {
      let end = signal == 0 ? "exit code \(exitCode)" : "signal \(signal)"
      let words = "\(words.joined(separator: " ")) in \(folder): \(end)"
      throw BenchmarkError(([words] + Workshop.lines(of: output).suffix(1)).joined(separator: "; "))
    }
    return Run(
      wall: wall, cpu: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      memory: Double(usage.ru_maxrss) / Run.unitsPerMB)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
