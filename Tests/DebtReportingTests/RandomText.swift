/// Hostile bytes from a fixed seed, so that every run tests the same ones.
struct RandomText: Sequence, IteratorProtocol {
  private static let pieces = [
    "##[", "##vso[", "##VSO[", "##teamcity[", "::", ":", "#", "[", "section_start:", "section_end:",
    "=", "+", "-", "@", "\t", "\r\n", "\r", "\n", "\"", ",", "'", "\u{202E}", "\u{200D}",
    "\u{FE0F}",
    "👩", "❤", "🇩🇪", "1", "\u{20E3}", "\u{1B}]8;;x\u{1B}\\", "é", "e\u{301}", "中", "、", "한", "क",
    "\u{94D}", "\u{93F}", "a", " ", "  ", "`", "``", "|", "\\", "<b>", "&", "\u{0}", "\u{9B}",
    "\u{2028}",
    "]]>", "</script>", "<!--", "-->", "::error::x", "http://e.x/", "www.e.x", "![i](u)", "[t](u)",
    "@team", "#12", "a@b.cc", "```", "&lt;", String(repeating: "long", count: 80), "\u{E0041}",
    "\u{FF1D}", "\u{A0}", "word", "/", ".",
  ].map { Array($0.utf8) }

  private var state: UInt64
  private var remaining: Int

  init(seed: UInt64, count: Int) {
    state = seed
    remaining = count
  }

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
  }

  mutating func next() -> [UInt8]? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    var bytes: [UInt8] = []
    for _ in 0..<random(14) {
      if random(6) == 0 {
        bytes.append(UInt8(random(256)))
      } else {
        bytes += Self.pieces[random(Self.pieces.count)]
      }
    }
    return bytes
  }
}
