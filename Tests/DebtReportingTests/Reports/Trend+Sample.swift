@testable import DebtKit
@testable import DebtReporting

extension Trend {
  /// A year of a team's repository, week by week, from 2025-11-21 on.
  static func year(
    by grouping: Grouping? = nil, measure: Measure = .count, owners: Int = 3
  ) -> Trend {
    let samples = (0..<53).map { week in
      var items: [DebtItem] = []
      // Slow growth, a clean-up in June, and a keyword that dies out.
      let wave = [0, 3, 5, 4, 2, 1, 2, 6][week % 8]
      let counts = [
        ("TODO", 120 + week + wave - (week > 28 ? 22 : 0)), ("FIXME", 40 - week / 3),
        ("HACK", week / 2), ("XXX", max(0, 12 - week)),
      ]
      for (keyword, count) in counts {
        for index in 0..<count {
          let owner = index % (owners + 1)
          var fields: KeyValuePairs<Field, String> = [:]
          if owner < owners { fields = [.owner: "@shop/team-\(owner)"] }
          if owner < owners, index % 4 == 0 {
            fields = [.owner: "@shop/team-\(owner)", .effort: "3h"]
          }
          items.append(.marker(keyword, "a", at: "src/a.c:\(index + 1):1", fields))
        }
      }
      items.append(.record("Split", id: "split", [.effort: "5d", .owner: "@shop/team-0"]))
      return Sample(
        commit: String(repeating: "0123456789abcdef", count: 3).prefix(38) + String(10 + week),
        seconds: 1_763_719_200 + Int64(week) * 604_800, items: items)
    }
    return Trend(of: samples, by: grouping, measure: measure)
  }

  /// A trend whose groups are what somebody would name to do harm.
  static let hostile = Trend(
    of: [0, 1].map { (index: Int) in
      let owners = [
        "</text><script>alert(1)</script>", "\"onload=\"x", "=cmd|' /C calc'!A0",
        "\u{1B}[31m\u{202E}gnp.exe\u{0}\u{FFFF}", "##[command]x", "&amp;", "a,b\nc",
        String(repeating: "名", count: 60),
      ]
      return Sample(
        commit: String(repeating: "a", count: 39) + "\(index)", seconds: Int64(index) * 86_400,
        items: owners.enumerated().map { line, owner in
          var item = DebtItem.marker("TODO", "a", at: "a.c:\(line + 1):1")
          item.fields[.owner] = FieldEntry(.text(owner), origin: .declared, from: "marker")
          return item
        })
    }, by: .owner)
}
