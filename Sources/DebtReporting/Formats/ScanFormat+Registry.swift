internal import DebtKit

extension ScanFormat {
  static let json = ScanFormat(
    "json", "everything, stable and versioned", need: .snapshot, tells: .everything
  ) { RegistryJSON.object($0.registry) }

  static let ndjson = ScanFormat("ndjson", "one item a line", need: .snapshot) {
    RegistryJSON.lines($0.registry)
  }

  static let csv = ScanFormat("csv", "for a spreadsheet", need: .snapshot) { report in
    ItemCSV.table(
      report.registry.items.map { (nil, $0) }, scorer: report.registry.configuration.scorer,
      isRanked: false, ci: report.options.ci)
  }
}
