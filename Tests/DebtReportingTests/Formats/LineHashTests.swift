import Testing

@testable import DebtReporting

struct LineHashTests {
  private static let end = "c129715d7a2bc9a3:1"
  private static let greetings = [
    "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", end,
  ]

  /// The vectors that the makers of the hash publish.
  @Test(arguments: [
    ("", [end]),
    (
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
    ),
    (
      " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
      [
        "8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1",
        "b86d3392aea1be30:1", "e6ceba753e1a442:1",
      ]
    ),
    (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", greetings),
    (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", greetings),
    (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", greetings),
    (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", greetings),
    (
      String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10),
      (1...6).map { "a7f2ff13bc495cf2:\($0)" } + [
        "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1",
        end,
      ]
    ),
  ])
  func `the vectors of its makers`(text: String, hashes: [String]) {
    #expect(LineHash.hashes(of: Array(text.utf8)) == hashes)
  }

  @Test func `a line knows its columns in code points`() {
    var lines = SourceLines()
    lines.add([2], of: Array("x\n中é TODO a\u{1F600}b\r\ny".utf8) + [0xFF], at: [1])
    let line = lines[[1], 2]
    #expect(line?.codePoints(atByte: 1) == 1)
    #expect(line?.codePoints(atByte: 7) == 4)
    #expect(line?.codePoints(atByte: 99) == 12)
    #expect(lines[[1], 1] == nil && lines[[2], 2] == nil)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `the digest of its standard`(text: String, digest: String) {
    #expect(SHA256.hex(text) == digest)
  }
}
