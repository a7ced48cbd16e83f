internal import TestSupport

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// A history of any length, the same for each number of commits: small edits of many files, one marker in
/// ten commits, and a merge in twenty.
///
/// It is as even as no real one is: what grows faster than the commits shows.
struct GeneratedHistory {
  private static let fileCount = 3_000
  private static let lineCount = 80

  /// The lines of each file.
  private var files: [[String]] = []
  private var random = SeededRandom(1)
  private var count = 0

  /// Makes the history in a bare repository.
  ///
  /// - Parameters:
  ///   - commits: How many commits it has at least.
  ///   - folder: The repository, which does not exist yet.
  ///   - workshop: Where programs are run.
  /// - Throws: `BenchmarkError` when git cannot make it.
  static func make(
    of commits: Int, at folder: String, in workshop: Workshop
  ) throws(BenchmarkError) {
    _ = try workshop.firstLine(of: ["git", "init", "--quiet", "--bare", folder])
    let command = "exec git --git-dir '\(folder)' fast-import --quiet --depth=50"
    guard let stream = popen(command, "w") else { throw BenchmarkError("cannot run git") }
    var history = GeneratedHistory()
    history.write(commits, to: stream)
    guard pclose(stream) == 0 else { throw BenchmarkError("git cannot make \(folder)") }
    _ = try workshop.firstLine(
      of: ["git", "--git-dir", folder, "symbolic-ref", "HEAD", "refs/heads/main"])
  }

  private mutating func write(_ commits: Int, to stream: UnsafeMutablePointer<FILE>) {
    for number in 0..<Self.fileCount {
      var lines = (0..<Self.lineCount).map { _ in line() }
      if number % 4 == 0 { lines[random.below(lines.count)] = marker() }
      files.append(lines)
    }
    var tip = commit(Array(files.indices), after: [], to: stream)
    while count < commits {
      let file = random.below(files.count)
      guard count % 20 == 0 else {
        edit(file)
        tip = commit([file], after: [tip], to: stream)
        continue
      }
      // A line of work that the trunk does not wait for.
      edit(file)
      let side = commit([file], after: [tip], on: "side", to: stream)
      let other = (file + 1) % files.count
      edit(other)
      tip = commit([other], after: [tip], to: stream)
      tip = commit([file], after: [tip, side], to: stream)
    }
  }

  private mutating func edit(_ file: Int) {
    for _ in 0..<2 {
      let place = random.below(files[file].count)
      switch random.below(20) {
      case 0: files[file].insert(marker(), at: place)
      case 1..<5: files[file].insert(line(), at: place)
      case 5..<9 where files[file].count > Self.lineCount / 2: files[file].remove(at: place)
      default: files[file][place] = line()
      }
    }
  }

  private mutating func line() -> String {
    "    call\(random.below(500))(\(random.below(90)), value\(random.below(500)));\n"
  }

  private mutating func marker() -> String {
    "    // TODO: look at call\(random.below(500)) again when value\(random.below(500)) is gone\n"
  }

  private mutating func commit(
    _ changed: [Int], after parents: [Int], on branch: String = "main",
    to stream: UnsafeMutablePointer<FILE>
  ) -> Int {
    count += 1
    let author = "A\(count % 50) <a\(count % 50)@example.com>"
    var text = "commit refs/heads/\(branch)\nmark :\(count)\n"
    text += "committer \(author) \(1_000_000_000 + 600 * count) +0000\ndata 6\nchange\n"
    for (place, parent) in parents.enumerated() {
      text += "\(place == 0 ? "from" : "merge") :\(parent)\n"
    }
    for file in changed {
      let content = files[file].joined()
      text += "M 100644 inline src/d\(file % 97)/f\(file).c\n"
      text += "data \(content.utf8.count)\n\(content)\n"
    }
    // What is not written makes git fail.
    fwrite(text, 1, text.utf8.count, stream)
    return count
  }
}
