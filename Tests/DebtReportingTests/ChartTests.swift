import Testing

@testable import DebtReporting

struct ChartTests {
  @Test(
    arguments: [
      ([0, 3], 1, "0 1 2 3"), ([173, 203], 1, "170 180 190 200 210"),
      ([10, 100], 1, "0 20 40 60 80 100"), ([218, 218], 1, "0 50 100 150 200 250"),
      ([218, 219], 1, "195 200 205 210 215 220"), ([0], 1, "0 1"), ([], 1, "0 1"),
      ([0.01, 0.04], 0, "0 0.01 0.02 0.03 0.04"), ([1, 1.5], 0, "1 1.1 1.2 1.3 1.4 1.5"),
      (
        [5e11, 1e12], 1,
        "500,000,000,000 600,000,000,000 700,000,000,000 800,000,000,000 900,000,000,000 1,000,000,000,000"
      ),
    ] as [([Double], Double, String)])
  func `an axis runs between round numbers`(values: [Double], least: Double, marks: String) {
    let axis = ValueAxis(around: values, leastStep: least)
    let shown = axis.marks.map { NumberText.decimal($0).string }.joined(separator: " ")
    #expect(shown == marks)
    for value in values { #expect(value >= axis.low - 1e-9 && value <= axis.high + 1e-9) }
  }

  @Test func `an area starts at zero`() {
    #expect(
      ValueAxis(around: [173, 203], startsAtZero: true).marks == [0, 50, 100, 150, 200, 250])
    #expect(ValueAxis(around: [0, 10]).position(of: 5) == 0.5)
    #expect(ValueAxis(around: [0, 10]).position(of: 50) == 1)
  }

  @Test func `an axis of anything is finite and short`() {
    for top in [1e-12, 1e-3, 0.7, 1, 3, 17, 999, 1e9, 1e15, 1e200, .infinity, .nan] as [Double] {
      for bottom in [0, 0.2, 0.9, 1] {
        let axis = ValueAxis(around: [top * bottom, top])
        #expect(axis.high > axis.low || !top.isFinite)
        if top.isFinite { #expect((1...7).contains(axis.intervals)) }
      }
    }
  }

  private func lines(_ points: [(Double, Double)], columns: Int = 4, rows: Int = 3) -> [String] {
    var chart = BrailleChart(columns: columns, rows: rows)
    chart.draw(points.map { (x: $0.0, y: $0.1) })
    return chart.lines
  }

  @Test func `a line goes from the middle of the last row to the middle of the first`() {
    #expect(lines([(0, 0), (1, 0)]) == ["    ", "    ", "⠤⠤⠤⠤"])
    #expect(lines([(0, 1), (1, 1)]) == ["⠤⠤⠤⠤", "    ", "    "])
    #expect(lines([(0, 0), (1, 1)]) == ["   ⡠", " ⢀⠎ ", "⠔⠁  "])
  }

  @Test func `a steep line has no holes`() {
    #expect(lines([(0, 0), (0.5, 0), (0.5, 1), (1, 1)]) == ["  ⡤⠤", "  ⡇ ", "⠤⠤⠃ "])
    #expect(lines([(0, 1), (0.5, 1), (0.5, 0), (1, 0)]) == ["⠤⠤⡀ ", "  ⡇ ", "  ⠧⠤"])
  }

  @Test func `nothing and a point are drawn, and what lies outside is not`() {
    #expect(lines([]) == ["    ", "    ", "    "])
    #expect(lines([(0, 0)]) == ["    ", "    ", "⠄   "])
    #expect(lines([(0, 9), (1, 9)]) == ["    ", "    ", "    "])
    #expect(BrailleChart(columns: 0, rows: -3).lines == [" "])
  }

  @Test(
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"), ([7, 0], "█▁"), ([5, 5], "▄▄"), ([0, 0], "▁▁"),
      ([], ""), ([100, 101], "▁█"),
    ] as [([Double], String)])
  func `a small line has a scale of its own`(values: [Double], blocks: String) {
    #expect(Sparkline.text(values).string == blocks)
  }

  @Test func `a writer of XML escapes every text and attribute`() {
    var xml = XMLWriter()
    xml.element("a", ["b": "\"<&>'\u{1}\u{FFFE}"]) { xml in
      xml.element("c")
      xml.element("d", text: "</d>\n\u{202E}]]>&lt;\u{0}")
    }
    #expect(
      String(decoding: xml.take(), as: UTF8.self) == """
        <a b="&quot;&lt;&amp;&gt;&#39;\\x01\u{FFFD}">
          <c/>
          <d>&lt;/d&gt; &lt;U+202E&gt;]]&gt;&amp;lt;\\x00</d>
        </a>

        """)
    #expect(xml.take().isEmpty)
  }
}
