package import DebtKit

/// Hot spots in each of their formats.
package struct HotspotReport: Sendable {
  let list: HotspotList
  /// How many files are shown; all of them where nil, for people 20.
  let top: Int?

  /// Makes a report of the hottest files, or of all.
  ///
  /// - Parameters:
  ///   - list: The files.
  ///   - top: How many are shown; all of them where nil, for people 20.
  package init(_ list: HotspotList, top: Int? = nil) {
    self.list = list
    self.top = top
  }

  private var shown: ArraySlice<HotspotList.Entry> { list.entries.prefix(top ?? .max) }

  /// The hottest files for people.
  package func text(_ style: ReportStyle) -> [UInt8] {
    Array(HotspotText(list, top: top ?? 20, style).text.utf8)
  }

  /// One file a row, the hottest first.
  package func csv(ci: CIService) -> [UInt8] {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    let header = [
      "path", "hotspot", "churn", "churn_percentile", "complexity", "complexity_percentile",
      "items", "estimated", "hours",
    ]
    csv.row(header.map(CSVWriter.Field.text))
    for entry in shown {
      let spot = entry.hotspot
      csv.row([
        .bytes(spot.pathBytes), .double(spot.value), .double(spot.churn),
        .double(spot.churnPercentile), .double(spot.complexity),
        .double(spot.complexityPercentile), .int(entry.items), .int(entry.estimated),
        entry.knownHours.map(CSVWriter.Field.double) ?? .empty,
      ])
    }
    return csv.take()
  }

  /// The files as one object, `schemaVersion` 1; hours that nobody has estimated are null.
  package var json: [UInt8] {
    var json = JSONWriter(.indented(depth: 2))
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member("report", "hotspots")
      $0.member("commit", list.commit)
      $0.member("asOf", list.day?.description)
      $0.member("compared", list.compared)
      $0.array("files") { json in
        for entry in shown { json.object { write(entry, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ entry: HotspotList.Entry, to json: inout JSONWriter) {
    let spot = entry.hotspot
    json.path(spot.pathBytes)
    json.member("hotspot", spot.value)
    json.member("churn", spot.churn)
    json.member("churnPercentile", spot.churnPercentile)
    json.member("complexity", spot.complexity)
    json.member("complexityPercentile", spot.complexityPercentile)
    json.member("items", entry.items)
    json.member("estimated", entry.estimated)
    json.member("hours", entry.knownHours)
  }
}

extension HotspotList.Entry {
  /// The hours of work as far as they are estimated; nil where nobody has estimated any.
  var knownHours: Double? { estimated > 0 ? hours : nil }
}
