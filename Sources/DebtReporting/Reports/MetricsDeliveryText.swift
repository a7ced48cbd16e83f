internal import DebtKit

/// Releases, reverts and deploys for people.
struct MetricsDeliveryText {
  private let metrics: Metrics
  private let style: ReportStyle

  init(_ metrics: Metrics, _ style: ReportStyle) {
    self.metrics = metrics
    self.style = style
  }

  private var layout: TextLayout { style.layout }

  private func paragraph(_ text: StyledText, indent: Int = 0) -> String {
    layout.paragraph(text, indent: indent, hanging: 2)
  }

  /// How often is released, and how long commits wait.
  var releases: String {
    guard let releases = metrics.releases else {
      let lack = metrics.releaseLack.map {
        StyledText("; ", .muted) + StyledText(style.text($0), .muted)
      }
      return paragraph("\("Releases", .heading)  no release data" + (lack ?? ""))
    }
    let count = Wording.count(releases.count, "release")
    let rate = NumberText.decimal(releases.perMonth)
    var text = paragraph(
      "\("Releases", .heading)  \(count, .strong) of \(style.text(releases.source)), \(rate) in 30 days"
        + latest(releases))
    text += line("between two", releases.gaps)
    text += line("commit to release", releases.waits)
    var caveats: [StyledText] = []
    if releases.beforeFirst > 0 {
      let commits = Wording.count(releases.beforeFirst, "commit")
      caveats.append("\(commits) of the first release left out: nothing was released before")
    }
    if releases.withoutCommit > 0 {
      let without = Wording.count(releases.withoutCommit, "release")
      caveats.append("\(without) without a commit that is here")
    }
    for caveat in caveats { text += paragraph(StyledText(caveat.plain, .muted), indent: 2) }
    return text
  }

  private func latest(_ releases: ReleaseFigures) -> StyledText {
    guard let latest = releases.latest else { return "" }
    let day = style.text(latest.day.description)
    return
      "\("; the latest ", .muted)\(style.text(latest.name), .muted)\(" on ", .muted)\(day, .muted)"
  }

  private func line(
    _ name: SafeText, _ distribution: Distribution,
    unit: (Double) -> SafeText = SpanText.days
  ) -> String {
    guard let middle = distribution.percentile(0.5), let upper = distribution.percentile(0.9) else {
      return paragraph("\(name)  \("none", .muted)", indent: 2)
    }
    let count = NumberText.count(distribution.count)
    return paragraph(
      "\(name)  p50 \(unit(middle), .strong), p90 \(unit(upper), .strong)  \("n = ", .muted)\(count, .muted)",
      indent: 2)
  }

  /// How often commits are taken back, and how soon.
  var reverts: String {
    let reverts = metrics.reverts
    let commits = Wording.count(reverts.commits, "commit")
    guard let rate = reverts.rate else {
      return paragraph("\("Reverts", .heading)  no commit in this time")
    }
    let count = NumberText.count(reverts.reverts)
    return paragraph(
      "\("Reverts", .heading)  \(NumberText.percent(rate), .strong): \(count) of \(commits) take back another"
    ) + (reverts.reverts == 0 ? "" : line("latency", reverts.latencies))
  }

  /// DORA's keys; nothing without signals.
  var deliveries: String {
    guard let deliveries = metrics.deliveries else { return "" }
    let deploys = Wording.count(deliveries.deploys, "deploy")
    let rate = NumberText.decimal(deliveries.perMonth)
    var text = paragraph(
      "\("Deploys", .heading)  \(deploys, .strong), \(rate) in 30 days, by signals")
    text += line("commit to deploy", deliveries.leads)
    let judged = NumberText.count(deliveries.judged)
    if let failures = deliveries.failureRate {
      text += paragraph(
        "change failure rate  \(NumberText.percent(failures), .strong)  \("n = ", .muted)\(judged, .muted)",
        indent: 2)
    } else {
      text += paragraph(
        "change failure rate  \("unknown: no deploy tells its result", .muted)", indent: 2)
    }
    return text + line("time to restore", deliveries.restores, unit: SpanText.hours)
  }
}
