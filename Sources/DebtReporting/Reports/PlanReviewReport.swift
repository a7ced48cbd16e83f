package import DebtKit

/// What became of a plan, in each of its formats.
package struct PlanReviewReport: Sendable {
  let review: PlanReview
  let registry: Registry

  /// Makes a report.
  package init(_ review: PlanReview, of registry: Registry) {
    self.review = review
    self.registry = registry
  }

  var paid: [PlanReview.Line] { review.lines.filter(\.isPaid) }

  var carriedOver: [PlanReview.Line] {
    review.lines.filter { if case .carriedOver = $0.outcome { true } else { false } }
  }

  var dropped: [PlanReview.Line] {
    review.lines.filter { $0.outcome == .accepted || $0.outcome == .gone }
  }

  /// The review as one object.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object { json in
      json.member("schemaVersion", 1)
      json.member("plan", review.plan.name)
      json.member("date", review.plan.day?.description)
      json.member("commit", review.plan.commit)
      json.member("wholeHours", review.wholeHours)
      json.member("share", review.plan.share)
      json.member("plannedHours", review.plan.hours)
      json.member("paidHours", review.paidHours)
      json.member("sharePlanned", review.sharePlanned)
      json.member("shareAchieved", review.shareAchieved)
      write(paid, named: "paid", to: &json)
      write(carriedOver, named: "carriedOver", to: &json)
      write(dropped, named: "dropped", to: &json)
      json.array("unplanned") { json in
        for payment in review.unplanned {
          json.object {
            $0.member("id", payment.event.id.description)
            $0.member("hours", payment.hours)
            $0.member("how", payment.event.how?.rawValue)
            $0.member("commit", payment.commit.commit)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(
    _ lines: [PlanReview.Line], named name: String, to json: inout JSONWriter
  ) {
    json.array(name) { json in
      for line in lines {
        json.object {
          $0.member("id", line.item?.id.description ?? line.work.id)
          $0.member("ticket", line.work.ticket)
          $0.member("hours", line.work.hours)
          switch line.outcome {
          case .paid(let how, let commit):
            $0.member("how", how?.rawValue)
            $0.member("commit", commit?.commit)
          case .ticked:
            $0.member("how", "ticked")
            $0.member("commit", nil as String?)
          case .carriedOver(let left): $0.member("left", left)
          case .accepted: $0.member("reason", "accepted")
          case .gone: $0.member("reason", "gone")
          }
        }
      }
    }
  }

  /// The review for people.
  package func text(_ style: ReportStyle) -> [UInt8] { PlanReviewText(self, style).bytes }

  /// The review in Markdown.
  package func markdown(ci: CIService) -> [UInt8] {
    let style = ReportStyle(layout: TextLayout(), ci: ci)
    let text = PlanReviewText(self, style)
    let name = MarkdownText.escape(review.plan.name, ci: ci)
    var output = "### Review of \(name)\n\n"
    for section in text.sections where !section.rows.isEmpty {
      output +=
        "\(section.name.string):\n\n| work | item | what | commit |\n| --: | --- | --- | --- |\n"
      for row in section.rows {
        let cells = [row.work, row.caption.plain, row.what, row.commit.plain].map {
          MarkdownText.escape($0.string, ci: ci)
        }
        output += "| \(cells.joined(separator: " | ")) |\n"
      }
      output += "\n"
    }
    output += text.sums.map { "- \($0.name.string): \($0.words.plain.string)\n" }.joined()
    return Array(output.utf8)
  }
}
