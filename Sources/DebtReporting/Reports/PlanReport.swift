package import DebtKit

/// A plan in each of its formats.
package struct PlanReport: Sendable {
  let plan: Plan
  /// The plan by rank order, to compare an optimised one with.
  let ranked: Plan?
  let registry: Registry
  /// The day that counts as today, where one is known.
  let asOf: CalendarDate?

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - ranked: The plan by rank order for the same room, where the plan is another.
  ///   - registry: The registry that was planned from.
  ///   - asOf: The day that counts as today; that of the snapshot's commit if nil.
  package init(
    _ plan: Plan, ranked: Plan? = nil, of registry: Registry, asOf: CalendarDate? = nil
  ) {
    self.plan = plan
    self.ranked = ranked
    self.registry = registry
    self.asOf = asOf ?? registry.snapshot.day
  }

  /// The plan as one object; `sprint` stands only where there are several.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object { json in
      json.member("schemaVersion", 1)
      Self.members(of: plan, registry, to: &json)
    }
    json.endLine()
    return json.take()
  }

  /// Writes what a plan holds as members of an object.
  static func members(of plan: Plan, _ registry: Registry, to json: inout JSONWriter) {
    let words = PlanWords(
      ReportStyle(layout: TextLayout()), registry.configuration.scoring.calendar)
    json.member("capacityHours", plan.capacity.hours)
    json.array("chosen") { json in
      for (number, sprint) in plan.sprints.enumerated() {
        for entry in sprint.entries {
          json.object {
            if plan.sprints.count > 1 { $0.member("sprint", number + 1) }
            $0.member("id", entry.item.id.description)
            $0.member("ticket", entry.ticket?.title)
            $0.member("hours", entry.hours)
            $0.member("score", entry.score)
            $0.member("benefit", entry.benefit)
          }
        }
      }
    }
    json.array("left") { json in
      for left in plan.left {
        let reason = words.reason(left, short: \.description).string
        json.object {
          $0.member("id", left.item.id.description)
          $0.member("reason", left.ticket.map { "\($0.title): \(reason)" } ?? reason)
        }
      }
    }
    json.array("unestimated") { json in
      for item in plan.unestimated { json.value(item.id.description) }
    }
  }

  /// The plan for people.
  package func text(_ style: ReportStyle) -> [UInt8] { PlanText(self, style).bytes }

  /// The plan as a list of tasks in Markdown.
  package func markdown(ci: CIService) -> [UInt8] {
    Array(PlanMarkdown(self, ci).text.utf8)
  }
}
