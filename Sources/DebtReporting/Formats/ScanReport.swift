package import DebtKit

/// A scan, and all that its formats say of it: what each of them is made from.
package struct ScanReport: Sendable {
  /// What was scanned, with its verdict.
  package let registry: Registry
  /// What it changes; nil without a base.
  package let comparison: RegistryComparison?
  /// What the formats are told beside the scan.
  package let options: Options
  /// What is known of the lines at which findings stand.
  package var lines: SourceLines

  /// What formats are told beside the scan.
  package struct Options: Sendable {
    /// The log that the output may end in.
    package var ci = CIService.none
    /// Whether formats that describe the snapshot show the change alone.
    package var showsOnlyChange = false
    /// What tells the reports of one change apart, where it has several: `debt/` or `debt/src/`.
    package var category = "debt/"
    /// Whether SARIF tells of accepted and waived items, as suppressed results.
    package var includesSuppressed = false
    /// The name of the repository.
    package var repository = ""
    /// The seconds since 1970 at which the scan was made.
    package var time = 0

    /// Creates the options of a plain report.
    package init() {}
  }

  /// Makes a report.
  package init(
    _ registry: Registry, _ comparison: RegistryComparison? = nil, options: Options = Options()
  ) {
    self.registry = registry
    self.comparison = comparison
    self.options = options
    lines = SourceLines()
  }

  /// What formats tell of that compare or filter by themselves.
  var snapshotFindings: [Finding] {
    let list = FindingList(self)
    return options.showsOnlyChange ? list.ofChange(problemsFrom: .note) : list.ofSnapshot
  }

  /// What formats tell of that describe a change: remarks on files that it touches are none of its.
  var changeFindings: [Finding] { FindingList(self).ofChange(problemsFrom: .warning) }

  /// The lines of which ``lines`` must know for a format that shows them.
  package var wantedLines: [[UInt8]: Set<Int>] {
    var wanted: [[UInt8]: Set<Int>] = [:]
    for finding in snapshotFindings + FindingList(self).suppressed {
      guard let path = finding.place?.pathBytes else { continue }
      wanted[path, default: []].insert(finding.place?.line ?? 1)
    }
    return wanted
  }
}
