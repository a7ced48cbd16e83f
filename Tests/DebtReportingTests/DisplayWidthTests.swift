import Foundation
import Testing

@testable import DebtReporting

struct DisplayWidthTests {
  @Test func `widths agree with an independent measure`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/widths.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count > 90)
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      let scalars = parts[1].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      #expect(DisplayWidth.of(text) == Int(parts[2]), "\(line)")
    }
  }

  @Test func `wide ranges are sorted and do not touch`() {
    for (left, right) in zip(WideRanges.rows, WideRanges.rows.dropFirst()) {
      #expect(left.upperBound + 1 < right.lowerBound)
    }
    #expect(WideRanges.contains(0x4E2D))
    #expect(!WideRanges.contains(0x10FF) && !WideRanges.contains(0x10_FFFF))
  }

  @Test(arguments: [
    ("Split the billing", 8, "Split t…"), ("Split", 5, "Split"), ("Split", 1, "…"),
    ("Split", 0, ""),
    ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("👩\u{200D}🔬x👩\u{200D}🔬", 4, "👩\u{200D}🔬x…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `a text is cut at a grapheme`(text: String, columns: Int, cut: String) {
    #expect(TextFilter(.flattened)(text).truncated(to: columns).string == cut)
  }

  @Test(arguments: [
    ("src/billing/Invoice.swift", 16, "…/Invoice.swift"),
    ("src/billing/Invoice.swift", 8, "…e.swift"),
    ("src/billing/Invoice.swift", 25, "src/billing/Invoice.swift"),
  ])
  func `a path keeps its end`(path: String, columns: Int, cut: String) {
    #expect(TextFilter(.escaped)(path).truncated(to: columns, cutting: .head).string == cut)
  }

  @Test func `no cut is wider than asked`() {
    for bytes in RandomText(seed: 3, count: 1_500) {
      let text = TextFilter(.flattened)(bytes)
      for columns in [0, 1, 2, 5, 9] {
        #expect(text.truncated(to: columns).width <= columns)
        #expect(text.truncated(to: columns, cutting: .head).width <= columns)
        #expect(text.truncated(to: columns).padded(to: columns).width == columns)
      }
    }
  }
}
