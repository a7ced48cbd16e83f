internal import LedgerStore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A process of its own for the tests of the store: it writes until it is killed or meets a limit.
///
/// Usage: `store-worker rounds|count|fill|visit FOLDER [NUMBER]`.
@main
enum StoreWorker {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { return }
    let number = words.count > 2 ? Int(words[2]) ?? 0 : 0
    do throws(StoreError) {
      switch words[0] {
      case "rounds": try writeRounds(in: words[1])
      case "count": try count(in: words[1], times: number)
      case "fill": fill(words[1], limit: number)
      default: try visit(words[1])
      }
    } catch {
      say("\(error.code)")
    }
  }

  /// Writes one number under many keys, again and again, and says which is written.
  private static func writeRounds(in folder: String) throws(StoreError) {
    while true {
      let store = try open(folder)
      // Opened anew now and then, so that a kill also meets the opening and the closing.
      for _ in 0..<8 {
        let round = try store.value(of: [0]).map { text(of: $0) }.flatMap { Int($0) } ?? 0
        let next = Array("\(round + 1)".utf8)
        try store.writing { () throws(StoreError) in
          for key in UInt8(0)..<10 { try store.put([key], next) }
          try store.remove(prefix: Array("round ".utf8))
          try store.put(Array("round ".utf8) + next, [UInt8](repeating: next[0], count: 30_000))
        }
        say("\(round + 1)")
      }
    }
  }

  /// Adds one to a number, each time in a transaction of its own.
  private static func count(in folder: String, times: Int) throws(StoreError) {
    for _ in 0..<(times / 10) {
      let store = try open(folder)
      for _ in 0..<10 {
        try store.writing { () throws(StoreError) in
          let count = try store.value(of: [1]).map { text(of: $0) }.flatMap { Int($0) } ?? 0
          try store.put([1], Array("\(count + 1)".utf8))
        }
      }
    }
    say("done")
  }

  /// Writes more and more under a limit on the size of files, and says how it ends.
  private static func fill(_ folder: String, limit: Int) {
    signal(SIGXFSZ, SIG_IGN)
    var limits = rlimit()
    limits.rlim_cur = rlim_t(limit)
    limits.rlim_max = rlim_t(limit)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
    #else
      setrlimit(RLIMIT_FSIZE, &limits)
    #endif
    var written: UInt8 = 0
    do throws(StoreError) {
      let store = try open(folder)
      for batch in UInt8(1)..<200 {
        try store.writing { () throws(StoreError) in
          for key in UInt8(0)..<10 {
            try store.put([batch, key], [UInt8](repeating: key, count: 10_000))
          }
        }
        written = batch
      }
      say("no end")
    } catch {
      say("\(error.code) \(written)")
    }
  }

  /// Opens a store as a user without rights, in both ways, and says what it finds.
  private static func visit(_ folder: String) throws(StoreError) {
    if getuid() == 0 {
      setgid(65_534)
      setuid(65_534)
    }
    for access in [LedgerStore.Access.readWrite, .readOnly] {
      do throws(StoreError) {
        let store = try LedgerStore(folder: folder, contents: 1, access: access)
        say(text(of: try store.value(of: [1]) ?? []))
      } catch {
        say("\(error.code)")
      }
    }
  }

  private static func open(_ folder: String) throws(StoreError) -> LedgerStore {
    try LedgerStore(folder: folder, contents: 1, access: .readWrite)
  }

  private static func text(of bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  // One system call a line: what is said is said, whatever kills the process.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
