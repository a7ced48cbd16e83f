package import DebtKit

/// Figures of a history in each of their formats.
package struct MetricsReport: Sendable {
  let metrics: Metrics

  /// The days after which the share that still stands is told.
  static let milestones = [30.0, 90, 365]

  /// Makes a report.
  package init(_ metrics: Metrics) {
    self.metrics = metrics
  }

  /// The figures for people.
  package func text(_ style: ReportStyle) -> [UInt8] {
    Array(MetricsText(metrics, style).text.utf8)
  }

  /// One figure a row: what it is, of what, its value and unit, on how many things it rests.
  package func csv(ci: CIService) -> [UInt8] {
    var csv = CSVWriter(protection: .spreadsheet(ci: ci))
    let header = ["metric", "group", "value", "unit", "n", "from", "to"]
    csv.row(header.map(CSVWriter.Field.text))
    for row in MetricsRows(metrics).rows {
      csv.row([
        .text(row.metric), row.group.map(CSVWriter.Field.text) ?? .empty,
        row.value.map(CSVWriter.Field.double) ?? .empty, .text(row.unit),
        row.count.map(CSVWriter.Field.int) ?? .empty,
        row.isOfWindow ? .text(metrics.since.description) : .empty,
        .text(metrics.asOf.description),
      ])
    }
    return csv.take()
  }

  /// The figures as one object, `schemaVersion` 1; what is not known is null.
  package var json: [UInt8] { MetricsJSON(metrics).bytes }
}

/// The figures as rows of one table.
struct MetricsRows {
  struct Row {
    let metric: String
    var group: String?
    let value: Double?
    let unit: String
    var count: Int?
    var isOfWindow = true
  }

  private let metrics: Metrics

  init(_ metrics: Metrics) {
    self.metrics = metrics
  }

  var rows: [Row] { flow + lifetimes + releases + reverts + deliveries + ratio }

  private var flow: [Row] {
    metrics.flow.rows.flatMap { row in
      [
        Row(metric: "opened", group: row.name, value: Double(row.opened), unit: "items"),
        Row(metric: "reopened", group: row.name, value: Double(row.reopened), unit: "items"),
      ]
        + LedgerEvent.Payment.allCases.map { how in
          Row(
            metric: "paid-\(how.rawValue)", group: row.name, value: Double(row.paid[how] ?? 0),
            unit: "items")
        } + [Row(metric: "net", group: row.name, value: Double(row.net), unit: "items")]
    }
  }

  private var lifetimes: [Row] {
    let lifetimes = metrics.lifetimes
    return curve(lifetimes.all, nil)
      + lifetimes.groups.flatMap { curve($0.curve, $0.keyword ?? "record") }
      + distribution("age-of-open", lifetimes.ages, isOfWindow: false)
  }

  private func curve(_ curve: SurvivalCurve, _ group: String?) -> [Row] {
    [
      Row(
        metric: "lifetime-median", group: group, value: curve.median, unit: "days",
        count: curve.count, isOfWindow: false)
    ]
      + MetricsReport.milestones.map { days in
        Row(
          metric: "unpaid-after-\(Int(days))d", group: group, value: curve.survival(after: days),
          unit: "share", count: curve.count, isOfWindow: false)
      }
  }

  private func distribution(
    _ metric: String, _ distribution: Distribution, unit: String = "days",
    isOfWindow: Bool = true
  ) -> [Row] {
    [("p50", 0.5), ("p90", 0.9)].map { name, share in
      Row(
        metric: "\(metric)-\(name)", value: distribution.percentile(share), unit: unit,
        count: distribution.count, isOfWindow: isOfWindow)
    }
  }

  private var releases: [Row] {
    let releases = metrics.releases
    return [
      Row(
        metric: "releases-per-month", value: releases?.perMonth, unit: "releases",
        count: releases?.count)
    ] + distribution("commit-to-release", releases?.waits ?? Distribution([]))
  }

  private var reverts: [Row] {
    [
      Row(
        metric: "revert-rate", value: metrics.reverts.rate, unit: "share",
        count: metrics.reverts.commits)
    ] + distribution("revert-latency", metrics.reverts.latencies)
  }

  private var deliveries: [Row] {
    let deliveries = metrics.deliveries
    return [
      Row(
        metric: "deploys-per-month", value: deliveries?.perMonth, unit: "deploys",
        count: deliveries?.deploys),
      Row(
        metric: "change-failure-rate", value: deliveries?.failureRate, unit: "share",
        count: deliveries?.judged),
    ] + distribution("commit-to-deploy", deliveries?.leads ?? Distribution([]))
      + distribution("time-to-restore", deliveries?.restores ?? Distribution([]), unit: "hours")
  }

  private var ratio: [Row] {
    let ratio = metrics.ratio
    return [
      Row(
        metric: "debt-ratio", value: ratio.value, unit: "share", count: ratio.estimated,
        isOfWindow: false),
      Row(
        metric: "estimate-coverage",
        value: ratio.items > 0 ? Double(ratio.estimated) / Double(ratio.items) : nil,
        unit: "share", count: ratio.items, isOfWindow: false),
    ]
  }
}
