import CommandLineParsing
import Testing

struct CompletionsTests {
  @Test(arguments: Shell.allCases)
  func `a completion script reads the same every time`(_ shell: Shell) throws {
    try expectSnapshot(
      Larder.table.completions(for: shell), named: "completions.\(shell.rawValue)")
  }
}
