import CDeflate
import Foundation
import PackReading
import Synchronization

// Reads all blobs that are named in a file, one id a line:
//   pack-bench time REPOSITORY WORKERS IDS      prints the time that it takes
//   pack-bench prepare REPOSITORY WORKERS IDS   the same as far as no blob has been read
//   git cat-file --batch … | pack-bench compare REPOSITORY WORKERS IDS   compares with what git reads
// The yardstick is `git cat-file --batch-all-objects --unordered --buffer --batch >/dev/null`.

struct Sum {
  var bytes = 0
  var count = 0
  var mix: UInt64 = 0

  mutating func add(_ contents: UnsafeRawBufferPointer) {
    bytes += contents.count
    count += 1
    for place in stride(from: 0, through: contents.count - 8, by: 1024) {
      mix &+= contents.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
  }
}

struct Digest: Equatable {
  var size = -1
  var checksum: UInt32 = 0

  init() {}

  init(_ contents: UnsafeRawBufferPointer) {
    size = contents.count
    checksum = libdeflate_crc32(0, contents.baseAddress, contents.count)
  }
}

func id(_ digits: some Collection<UInt8>) -> PackedID? {
  let values = digits.map { $0 < 58 ? $0 &- 48 : $0 &- 87 }
  return PackedID(
    bytes: stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] })
}

func usage() -> rusage {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage
}

func cpu() -> Double {
  let usage = usage()
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

func time(_ reader: PackReader, _ wanted: [PackedID]) {
  let total = Mutex(Sum())
  let clock = ContinuousClock()
  let (start, startCPU) = (clock.now, cpu())
  let remainder = reader.read(
    wanted, makeWorker: { Sum() },
    body: { sum, _, contents, _ -> Void? in
      sum.add(contents)
      return nil
    },
    finish: { sum in
      total.withLock {
        $0.bytes += sum.bytes
        $0.count += sum.count
        $0.mix &+= sum.mix
      }
    })
  let (seconds, wall) = (cpu() - startCPU, clock.now - start)
  let sum = total.withLock { $0 }
  print(
    String(format: "cpu %.3f", seconds), "wall \(wall) objects \(sum.count) bytes \(sum.bytes)",
    "mix \(sum.mix) left \(remainder.left.count) large \(remainder.tooLarge.count)",
    "peak \(usage().ru_maxrss >> 10) MiB")
}

func compare(_ reader: PackReader, _ wanted: [PackedID]) {
  let digests = Mutex([Digest](repeating: Digest(), count: wanted.count))
  let remainder = reader.read(
    wanted, makeWorker: {},
    body: { _, number, contents, _ -> Void? in
      let digest = Digest(contents)
      digests.withLock { $0[number] = digest }
      return nil
    })
  let numbers = Dictionary(uniqueKeysWithValues: wanted.enumerated().map { ($1, $0) })
  var (same, different) = (0, 0)
  guard let input = fdopen(STDIN_FILENO, "r") else { exit(2) }
  var line = [CChar](repeating: 0, count: 128)
  while fgets(&line, CInt(line.count), input) != nil {
    let words = line.prefix { $0 != 10 }.map { UInt8(bitPattern: $0) }.split(separator: 32)
    let size = words.last.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    var contents = [UInt8](repeating: 0, count: size + 1)
    guard words.count == 3, fread(&contents, 1, size + 1, input) == size + 1 else { exit(2) }
    guard let number = id(words[0]).flatMap({ numbers[$0] }) else { continue }
    let digest = contents.withUnsafeBytes {
      Digest(UnsafeRawBufferPointer(rebasing: $0.dropLast()))
    }
    if digests.withLock({ $0[number] }) == digest { same += 1 } else { different += 1 }
  }
  print("same \(same) different \(different) left \(remainder.left.count) of \(wanted.count)")
}

let arguments = CommandLine.arguments
guard arguments.count == 5, let workers = Int(arguments[3]) else {
  let words = "usage: pack-bench time|prepare|compare REPOSITORY WORKERS IDS\n"
  FileHandle.standardError.write(Data(words.utf8))
  exit(2)
}
let folder = arguments[2] + "/objects/pack/"
let packs = try FileManager.default.contentsOfDirectory(atPath: folder)
  .filter { $0.hasSuffix(".pack") }.sorted().map { folder + $0 }
let names = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[4])))
let wanted = names.split(separator: 10).compactMap { id($0) }
let reader = PackReader(
  packs: OpenPacks(packs), kinds: arguments[1] == "prepare" ? [] : [.blob],
  limits: PackLimits(object: 1 << 30), workers: workers)
if arguments[1] == "compare" { compare(reader, wanted) } else { time(reader, wanted) }
