package import DebtKit

/// A trend in each of its formats.
package struct TrendReport: Sendable {
  let trend: Trend

  /// Makes a report.
  package init(_ trend: Trend) {
    self.trend = trend
  }

  /// The trend as a chart for people, with a table of its groups.
  package func text(_ style: ReportStyle) -> [UInt8] {
    Array(TrendText(trend, style).text.utf8)
  }

  /// The trend as a picture that stands alone.
  package func svg(ci: CIService) -> [UInt8] { TrendSVG(trend, ci).bytes }

  /// The trend as a table with a row for each commit and a column for each group.
  package func csv(ci: CIService) -> [UInt8] {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    let words = TrendWords(trend)
    let coverage = trend.measure == .effort ? ["items", "estimated"] : []
    csv.row(
      (["date", "commit"] + coverage + [words.unit] + trend.groups.map(words.name(of:)))
        .map(CSVWriter.Field.text))
    for (index, point) in trend.points.enumerated() {
      var row: [CSVWriter.Field] = [
        .text(words.day(of: point.seconds)), .text(point.commit),
      ]
      if trend.measure == .effort { row += [.int(point.items), .int(point.estimated)] }
      csv.row(row + [.double(point.total)] + trend.groups.map { .double($0.values[index]) })
    }
    return csv.take()
  }

  /// The trend as one object, `schemaVersion` 1.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member("report", "trend")
      $0.member("by", trend.grouping?.rawValue)
      $0.member("measure", trend.measure.rawValue)
      $0.member("unit", TrendWords(trend).unit)
      $0.array("points") { json in
        for point in trend.points { json.object { write(point, to: &$0) } }
      }
      $0.array("groups") { json in
        for group in trend.groups { json.object { write(group, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ point: Trend.Point, to json: inout JSONWriter) {
    json.member("commit", point.commit)
    json.member("date", TrendWords(trend).day(of: point.seconds))
    json.member("seconds", Int(point.seconds))
    json.member("total", point.total)
    json.member("items", point.items)
    json.member("estimated", point.estimated)
  }

  private func write(_ group: Trend.Group, to json: inout JSONWriter) {
    json.member("name", group.name)
    json.array("values") { json in
      for value in group.values { json.value(value) }
    }
  }
}
