import Foundation
import PackReading
import Synchronization
import TestSupport

/// What a test has read.
struct Reading {
  /// The objects that were handed out, by their places in the list.
  var contents: [Int: [UInt8]] = [:]
  var left: [Int] = []
  var tooLarge: [Int: Int] = [:]
  /// The number of times that an object was handed out again.
  var repetitions = 0
  /// What a reader of single objects has found, the last object first.
  var singly: [Int: [UInt8]] = [:]
  /// The number of objects of which something untrue was said about how they were made.
  var untrue = 0

  /// Reads objects and checks that each has come to one end.
  init(
    _ wanted: [PackedID], from packs: [String],
    kinds: Set<PackedKind> = [.commit, .tree, .blob, .tag],
    limits: PackLimits = PackLimits(object: 1 << 20), workers: Int = 2
  ) {
    let found = Mutex<(contents: [Int: [UInt8]], repetitions: Int, untrue: Int)>(([:], 0, 0))
    let remainder = PackReader(
      packs: OpenPacks(packs), kinds: kinds, limits: limits, workers: workers
    ).read(
      wanted, makeWorker: { [Int: [UInt8]]() },
      body: { contents, number, bytes, origin -> [UInt8]? in
        let bytes = Array(bytes)
        if contents.updateValue(bytes, forKey: number) != nil {
          found.withLock { $0.repetitions += 1 }
        }
        if let origin, !Self.isSound(origin, of: bytes) { found.withLock { $0.untrue += 1 } }
        return bytes
      },
      finish: { contents in
        found.withLock { found in
          found.contents.merge(contents) { first, _ in
            found.repetitions += 1
            return first
          }
        }
      })
    (contents, repetitions, untrue) = found.withLock { $0 }
    left = remainder.left
    for object in remainder.tooLarge { tooLarge[object.number] = object.size }
    singly = Self.singly(wanted, OpenPacks(packs), kinds, limit: limits.base)
    let ends = Array(contents.keys) + left + Array(tooLarge.keys)
    if ends.sorted() != Array(wanted.indices) { repetitions += 1 }
  }

  /// Reads one object after the other, each of which has one kind.
  static func singly(
    _ wanted: [PackedID], _ packs: OpenPacks, _ kinds: Set<PackedKind>, limit: Int = 1 << 20,
    kept: Int = 1 << 20
  ) -> [Int: [UInt8]] {
    var contents: [Int: [UInt8]] = [:]
    guard var reader = ObjectReader(packs, limit: limit, kept: kept) else { return contents }
    for (number, name) in wanted.enumerated().reversed() {
      var found: [[UInt8]] = []
      for kind in kinds {
        if let object = reader.object(name, kind) { found.append(object.withBytes { Array($0) }) }
      }
      if found.count == 1 { contents[number] = found[0] }
    }
    return contents
  }

  /// Tells whether what is said of how an object was made is so.
  private static func isSound(_ origin: PackOrigin<[UInt8]>, of bytes: [UInt8]) -> Bool {
    var end = 0
    for copy in origin.copies {
      guard copy.target >= end, copy.count > 0, copy.target + copy.count <= bytes.count,
        copy.source >= 0, copy.source + copy.count <= origin.note.count,
        origin.note[copy.source..<copy.source + copy.count]
          == bytes[copy.target..<copy.target + copy.count]
      else { return false }
      end = copy.target + copy.count
    }
    return true
  }

  /// Reads all objects of a pack that a test has written.
  init(
    _ pack: TestPack, in folder: TemporaryFolder,
    kinds: Set<PackedKind> = [.commit, .tree, .blob, .tag],
    limits: PackLimits = PackLimits(object: 1 << 20)
  ) throws {
    let path = try pack.write(in: folder)
    self.init(pack.entries.map(\.name), from: [path], kinds: kinds, limits: limits, workers: 1)
  }
}

/// Returns the bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Returns bytes that hardly compress.
func noise(_ count: Int, _ seed: Int) -> [UInt8] {
  var random = SeededRandom(seed)
  return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
}

/// Returns the id of 40 hexadecimal digits.
func id(hex: some StringProtocol) -> PackedID? {
  let digits = hex.compactMap(\.hexDigitValue).map { UInt8($0) }
  return PackedID(
    bytes: stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
}

/// Returns the paths of the files in a folder.
func files(_ folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
}
