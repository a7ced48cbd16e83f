package import DebtKit

/// What `debt fmt` does, for people.
package enum FormatText {
  /// The files that would change, with how much of each.
  package static func list(_ plan: FormatPlan, style: ReportStyle) -> [UInt8] {
    var table = TextTable([
      TextTable.Column("", fit: .flexible(least: 20, cutting: .head)), TextTable.Column(""),
    ])
    for file in plan.files {
      table.append([
        StyledText(style.path(Array(file.edit.path.utf8)), .path),
        StyledText(amount(markers: file.markers, values: file.values), .muted),
      ])
    }
    return Array(table.text(in: style.layout).utf8)
  }

  /// What was done, and what was left, a message each.
  package static func summary(_ plan: FormatPlan, isWritten: Bool) -> [String] {
    let markers = plan.files.reduce(0) { $0 + $1.markers }
    let values = plan.files.reduce(0) { $0 + $1.values }
    let files = Wording.count(plan.files.count, "file")
    let verb = isWritten ? "formatted" : "would format"
    var lines = [
      plan.files.isEmpty
        ? "everything is in the one form"
        : "\(verb) \(amount(markers: markers, values: values)) in \(files)"
    ]
    for reason in FormatPlan.Reason.allCases {
      let left = plan.left.filter { $0.reason == reason }
      guard let first = left.first?.place else { continue }
      let count = Wording.count(left.count, "marker is", "markers are")
      lines.append(
        "\(count) left as written for \(reason.rawValue): \(first.path):\(first.line ?? 1)"
          + (left.count > 1 ? " and others" : ""))
    }
    return lines
  }

  private static func amount(markers: Int, values: Int) -> SafeText {
    let parts = [(markers, "marker" as SafeText), (values, "value")].filter { $0.0 > 0 }
      .map { Wording.count($0.0, $0.1) }
    return Wording.list(parts)
  }
}
