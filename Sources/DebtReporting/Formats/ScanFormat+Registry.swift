internal import DebtKit

extension ScanFormat {
  static let json = ScanFormat(
    "json", "everything, stable and versioned", need: .snapshot, tells: .everything
  ) { RegistryJSON.object($0.registry) }

  static let ndjson = ScanFormat("ndjson", "one item a line", need: .snapshot) {
    RegistryJSON.lines($0.registry)
  }

  static let csv = ScanFormat("csv", "for a spreadsheet", need: .snapshot) { report in
    var export = Export(
      report.registry.items.map { ExportEntry($0) }, by: .rice, of: report.registry)
    export.options.ci = report.options.ci
    return ItemCSV.scan(export)
  }
}
