package import DebtKit

/// Each problem and each skipped file of a scan on a line of its own.
package enum ScanDetails {
  /// Lists what the counts of a summary fold.
  ///
  /// - Parameters:
  ///   - registry: The scan.
  ///   - detail: 0 lists nothing, 1 all but the files that are left out on purpose, 2 all.
  ///   - isList: Whether the problems are listed already.
  ///   - style: What the output may use.
  /// - Returns: The lists; nothing where nothing is listed.
  package static func text(
    _ registry: Registry, detail: Int, isList: Bool, style: ReportStyle
  ) -> [UInt8] {
    guard detail > 0 else { return [] }
    var text = ""
    if !isList, !registry.problems.isEmpty {
      text += "\n" + style.layout.line(StyledText("each problem", .heading))
      for problem in registry.problems { text += ItemList.line(of: problem, style, indent: 2) }
    }
    let files = registry.skipped.filter { detail > 1 || !$0.reason.isOnPurpose }
    if !files.isEmpty {
      text += "\n" + style.layout.line(StyledText("skipped files", .heading))
      for file in files {
        text += style.layout.line(
          "\(ScanSummary.location(file.place, style))  \(style.text(file.reason.rawValue), .muted)",
          indent: 2)
      }
    }
    return Array(text.utf8)
  }
}

extension SkipReason {
  /// Whether a setting, or the table of paths, leaves such files out.
  fileprivate var isOnPurpose: Bool {
    self == .vendored || self == .generated || self == .excluded
  }
}
