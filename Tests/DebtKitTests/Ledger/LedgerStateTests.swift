import TestSupport
import Testing

@testable import DebtKit

/// States beside each other.
@Suite struct LedgerStateTests {
  @Test(arguments: 0..<40)
  func `states are compared by the versions of their files`(_ seed: Int) {
    var random = SeededRandom(seed)
    var state = LedgerState()
    for _ in 0..<random.below(200) {
      let path = Int32(random.below(150))
      state[path] = file(path, &random)
    }
    var other = state
    for _ in 0..<random.below(30) {
      let path = Int32(random.below(150))
      other[path] = random.below(3) == 0 ? nil : file(path, &random)
    }
    var (own, others) = (Set<Int32>(), Set<Int32>())
    state.forEachDifference(from: other) { file, otherFile in
      #expect(file == nil || otherFile == nil || file?.path == otherFile?.path)
      if let file { own.insert(file.path) }
      if let otherFile { others.insert(otherFile.path) }
    }
    #expect(own == Set(state.files(otherThanIn: other).map(\.path)))
    #expect(others == Set(other.files(otherThanIn: state).map(\.path)))
  }

  private func file(_ path: Int32, _ random: inout SeededRandom) -> LedgerState.File {
    LedgerState.File(path: path, version: Int32(random.below(3)), items: [Int32(random.below(9))])
  }
}
