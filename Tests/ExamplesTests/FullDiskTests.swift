import TestSupport
import Testing

struct FullDiskTests {
  @Test func `a file that cannot grow stays as it was, and so do the others`() throws {
    let sample = try Sample()
    let before = try Git.run(["rev-parse", "HEAD^{tree}"], in: sample.path)
    let padding = String(repeating: "// padding\\n", count: 2000)
    let (text, code) = try sample.shell(
      """
      printf '// TODO: far too long\\n\(padding)' > src/long.c
      git add src/long.c
      ulimit -f 8
      debt set --no-cache split-billing k6hh4zty due=2027-05-06 >out 2>&1; echo "first $?"
      debt set --no-cache "$(debt scan --list -- src/long.c | sed -n '1s/.* //p')" due=2027-05-06
      echo "second $?"; git status --porcelain; ls -A src
      """)
    #expect(code == 0, "\(text)")
    #expect(text.contains("first 0"), "\(text)")
    #expect(
      text.contains("cannot write src/long.c: File too large; nothing was written"), "\(text)")
    #expect(text.contains("second 2"))
    #expect(text.contains("A  src/long.c") && !text.contains(".debt-"), "\(text)")
    #expect(try Git.run(["rev-parse", "HEAD^{tree}"], in: sample.path) == before)
  }
}
