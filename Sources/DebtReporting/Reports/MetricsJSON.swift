internal import DebtKit

/// The figures of a history as one JSON object.
struct MetricsJSON {
  private let metrics: Metrics

  init(_ metrics: Metrics) {
    self.metrics = metrics
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.indented(depth: 3))
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member("report", "metrics")
      $0.member("commit", metrics.commit)
      $0.object("window") {
        $0.member("from", metrics.since.description)
        $0.member("to", metrics.asOf.description)
      }
      $0.member("isShallow", metrics.isShallow)
      $0.object("flow") { flow(to: &$0) }
      $0.object("lifetimes") { lifetimes(to: &$0) }
      $0.object("releases") { releases(to: &$0) }
      $0.object("reverts") { reverts(to: &$0) }
      if let deliveries = metrics.deliveries {
        $0.object("deliveries") { write(deliveries, to: &$0) }
      } else {
        $0.member("deliveries", nil as String?)
      }
      $0.object("debtRatio") { ratio(to: &$0) }
    }
    json.endLine()
    return json.take()
  }

  private func flow(to json: inout JSONWriter) {
    json.member("every", metrics.flow.period.rawValue)
    json.array("periods") { json in
      for row in metrics.flow.rows { json.object { write(row, to: &$0) } }
    }
    json.object("total") { write(metrics.flow.total, to: &$0) }
  }

  private func write(_ row: DebtFlow.Row, to json: inout JSONWriter) {
    json.member("period", row.name)
    json.member("opened", row.opened)
    json.member("reopened", row.reopened)
    json.object("paid") { json in
      for how in LedgerEvent.Payment.allCases {
        json.member(how.rawValue, row.paid[how] ?? 0)
      }
    }
    json.member("net", row.net)
  }

  private func lifetimes(to json: inout JSONWriter) {
    let lifetimes = metrics.lifetimes
    json.object("all") { write(lifetimes.all, to: &$0) }
    json.array("groups") { json in
      for group in lifetimes.groups {
        json.object {
          $0.member("keyword", group.keyword)
          write(group.curve, to: &$0)
        }
      }
    }
    json.member("lost", lifetimes.lost)
    json.object("ageOfOpen") {
      write(lifetimes.ages, to: &$0)
      $0.member("oldest", lifetimes.ages.greatest)
      $0.member("olderThanAYear", lifetimes.olderThanYear)
    }
  }

  private func write(_ curve: SurvivalCurve, to json: inout JSONWriter) {
    json.member("n", curve.count)
    json.member("paid", curve.ended)
    json.member("medianDays", curve.median)
    json.object("unpaidAfter") { json in
      for days in MetricsReport.milestones {
        json.member("\(Int(days))", curve.survival(after: days))
      }
    }
  }

  private func write(_ distribution: Distribution, to json: inout JSONWriter) {
    json.member("n", distribution.count)
    json.member("p50", distribution.percentile(0.5))
    json.member("p90", distribution.percentile(0.9))
  }

  private func releases(to json: inout JSONWriter) {
    let releases = metrics.releases
    json.member("source", releases?.source)
    json.member("lack", metrics.releaseLack)
    json.member("n", releases?.count)
    json.member("days", releases?.days)
    json.member("perMonth", releases?.perMonth)
    json.member("latest", releases?.latest?.name)
    json.member("latestDay", releases?.latest?.day.description)
    json.object("daysBetween") { write(releases?.gaps ?? Distribution([]), to: &$0) }
    json.object("commitToRelease") { write(releases?.waits ?? Distribution([]), to: &$0) }
    json.member("withoutCommit", releases?.withoutCommit)
    json.member("beforeFirst", releases?.beforeFirst)
  }

  private func reverts(to json: inout JSONWriter) {
    json.member("commits", metrics.reverts.commits)
    json.member("n", metrics.reverts.reverts)
    json.member("rate", metrics.reverts.rate)
    json.object("latency") { write(metrics.reverts.latencies, to: &$0) }
  }

  private func write(_ deliveries: DeliveryFigures, to json: inout JSONWriter) {
    json.member("deploys", deliveries.deploys)
    json.member("perMonth", deliveries.perMonth)
    json.object("leadTime") { write(deliveries.leads, to: &$0) }
    json.member("judged", deliveries.judged)
    json.member("failed", deliveries.failed)
    json.member("changeFailureRate", deliveries.failureRate)
    json.object("hoursToRestore") { write(deliveries.restores, to: &$0) }
  }

  private func ratio(to json: inout JSONWriter) {
    json.member("value", metrics.ratio.value)
    json.member("hours", metrics.ratio.hours)
    json.member("lines", metrics.ratio.lines)
    json.member("items", metrics.ratio.items)
    json.member("estimated", metrics.ratio.estimated)
  }
}
