import PathMatching
import Testing

struct GlobTests {
  @Test(arguments: [
    ("*.swift", "a.swift", true), ("*.swift", "src/a.swift", true),
    ("/*.swift", "src/a.swift", false),
    ("src/*.swift", "src/a.swift", true), ("src/*.swift", "src/b/a.swift", false),
    ("src/**", "src/b/a.swift", true), ("src/**", "src", false), ("**/a", "a", true),
    ("**/a", "b/c/a", true), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true),
    ("a/**/b", "a/xb", false), ("a**b", "a/b", false), ("a**b", "axxb", true),
    ("/a**/b", "ab", true), ("/a**", "a/b", true), ("/[a]**", "a/b", false), ("?", "/", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[^a-c]x", "dx", true), ("[]]", "]", true),
    ("[[:digit:]]", "7", true), ("[[:nothing:]]", "7", false), ("[a", "[a", false),
    ("\\*", "*", true), ("\\*", "a", false), ("a\\", "a", false), ("foo/", "foo", false),
    ("**", "a/b", true), ("*", "a/b", true), ("/*", "a/b", false), ("", "", false),
  ])
  func `a glob matches what git matches`(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(Glob(pattern).matches(Array(path.utf8)) == matches)
  }

  @Test func `a slash at the end asks for a folder`() {
    #expect(Glob("build/").matches(Array("a/build".utf8), isFolder: true))
    #expect(!Glob("build/").matches(Array("a/build".utf8)))
    #expect(Glob("build/").covers(Array("a/build/x/y.o".utf8)))
  }

  @Test func `letters of both cases are the same when asked for`() {
    #expect(Glob("*.TXT", ignoringCase: true).matches(Array("read.txt".utf8)))
    #expect(Glob("[a-c]*.Md", ignoringCase: true).matches(Array("Bx.mD".utf8)))
    #expect(!Glob("*.TXT").matches(Array("read.txt".utf8)))
  }

  @Test func `a pattern is relative to its folder`() {
    let glob = Glob("/a.txt", in: "sub")
    #expect(glob.matches(Array("sub/a.txt".utf8)))
    #expect(!glob.matches(Array("a.txt".utf8)))
    #expect(!glob.matches(Array("subs/a.txt".utf8)))
  }

  // With a matcher that goes back, each of these would outlast the machine.
  @Test(arguments: [
    String(repeating: "**/", count: 50) + "x", String(repeating: "*a", count: 20) + "x",
    String(repeating: "*a", count: 200) + "x", String(repeating: "**/*a", count: 40) + "x",
  ])
  func `a hostile pattern costs no more than its length`(_ pattern: String) {
    let path = Array(
      String(repeating: "a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", count: 80).utf8)
    #expect(!Glob(pattern).matches(path + Array("b".utf8)))
    #expect(Glob(String(repeating: "**/", count: 50) + "b").matches(path + Array("b".utf8)))
  }

  @Test func `a set finds every glob that matches`() {
    let set = GlobSet(["*.o", "Makefile", "src/main.c", "vendor/", "src/**", "*.tar.gz", "a?"])
    #expect(set.matches(Array("src/main.c".utf8)) == [2, 4])
    #expect(set.matches(Array("src/Makefile".utf8)) == [1, 4])
    #expect(set.matches(Array("x/y.tar.gz".utf8)) == [5])
    #expect(set.matches(Array("x/y.o".utf8)) == [0])
    #expect(set.matches(Array("ab".utf8)) == [6])
    #expect(set.covers(Array("lib/vendor/x.c".utf8)))
    #expect(!set.covers(Array("lib/x.c".utf8)))
  }
}
