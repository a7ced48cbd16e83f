import Testing

@testable import DebtReporting

struct HTMLWriterTests {
  @Test func `texts and attributes stay what they are`() {
    var html = HTMLWriter()
    html.element(
      "p", ["class": "a\" onclick='x' b`"], text: "<script>&amp;\u{202E}\u{7}")
    #expect(
      String(decoding: html.take(), as: UTF8.self)
        == "<p class=\"a&quot; onclick=&#39;x&#39; b&#96;\">&lt;script&gt;&amp;amp;"
        + "&lt;U+202E&gt;\\x07</p>")
  }

  @Test func `a page forbids everything but its own style`() {
    var html = HTMLWriter()
    html.page(title: "</title>", style: "p{margin:0}") { $0.element("h1", text: "a") }
    let page = String(decoding: html.take(), as: UTF8.self)
    // printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA=';"
      ))
    #expect(page.contains("<title>&lt;/title&gt;</title>"))
    #expect(page.contains("<style>p{margin:0}</style>") && !page.contains("<script"))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `hostile texts open no tag and end no attribute`(seed: UInt64) {
    for bytes in RandomText(seed: seed, count: 200) {
      let text = String(decoding: bytes, as: UTF8.self)
      var html = HTMLWriter()
      html.element("td", ["title": text], text: text)
      let output = html.take()
      #expect(output.count { $0 == UInt8(ascii: "<") } == 2)
      #expect(output.count { $0 == UInt8(ascii: "\"") } == 2)
      #expect(!output.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") })
    }
  }
}
