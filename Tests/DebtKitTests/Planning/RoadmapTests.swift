import Testing

@testable import DebtKit

struct RoadmapTests {
  @Test(arguments: [
    ("Q4 2026", "2026 Q4"), ("2026-q1", "2026 Q1"), ("Roadmap 2027 / Q3: grow", "2027 Q3"),
    ("Q5 2026", nil), ("2026", nil), ("Q1 and Q2 2026", nil), ("Q1 2026 to 2027", nil), ("", nil),
  ])
  func `a quarter is found in a heading`(text: String, quarter: String?) {
    #expect(Quarter(in: text)?.description == quarter)
  }

  @Test func `a day belongs to its quarter`() throws {
    let days = ["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"]
    let quarters = try days.map { Quarter(of: try #require(CalendarDate($0))).description }
    #expect(quarters == ["2026 Q1", "2026 Q1", "2026 Q2", "2026 Q4"])
  }

  @Test func `bullets at the margin count, under the quarter above them`() {
    let roadmap = ProductRoadmap(
      Array(
        """
        # Product
        - before any quarter
        ## Q4 2026
        ### Checkout
        - [x] done
        - [ ] to do
          - nested
            more of it
        * star
        + plus
        -no bullet
        - [link](x) stays
        ```
        - code
        ```
        ## Later
        - some day
        -
        """.utf8))
    #expect(
      roadmap.bullets.map(\.text) == [
        "before any quarter", "done", "to do", "star", "plus", "[link](x) stays", "some day",
      ])
    #expect(roadmap.bullets.map(\.isDone) == [false, true, false, false, false, false, false])
    #expect(
      roadmap.bullets.map { $0.quarter?.description ?? "-" } == [
        "-", "2026 Q4", "2026 Q4", "2026 Q4", "2026 Q4", "2026 Q4", "-",
      ])
  }

  @Test func `a plan says when, else the due date, and what is late stands in the present`() throws
  {
    let day = try #require(CalendarDate("2026-11-20"))
    func plan(_ name: String, _ day: String, _ ids: String...) throws -> PlanFile {
      PlanFile(
        name: name, day: CalendarDate(day), commit: nil,
        capacity: try #require(WorkDuration("10d")), share: 0.2, method: .rice,
        work: ids.map { .init(id: $0, hours: 1, ticket: nil) })
    }
    var productDebt = DebtItem.sample(.due("2026-12-01"), id: "for-product")
    productDebt.fields[.track] = FieldEntry(.text("product"), origin: .declared, from: "record")
    let roadmap = Roadmap(
      of: [
        .sample(.due("2027-02-01"), .effort("2d"), id: "due"),
        .sample(.due("2027-05-01"), id: "planned"), .sample(.due("2026-01-01"), id: "overdue"),
        .sample(.effort("1d"), id: "never"), .sample(id: "carried"), productDebt,
      ],
      plans: [
        try plan("new", "2027-01-05", "planned"),
        try plan("old", "2026-08-01", "planned", "carried"),
      ],
      product: ProductRoadmap(Array("## Q1 2027\n- one\n## Later\n- two\n".utf8)), asOf: day,
      calendar: WorkCalendar())
    #expect(
      roadmap.spans.map { span in
        "\(span.quarter?.description ?? "-"): "
          + span.platform.map { "\($0.item.id)\($0.isLate ? "!" : "")" }.joined(separator: " ")
          + " | "
          + (span.product.map(\.text) + span.productDebt.map(\.item.id.description))
          .joined(separator: " ")
      } == [
        "2026 Q4: overdue! carried! | for-product", "2027 Q1: due planned | one", "-:  | two",
      ])
    #expect(roadmap.spans[0].platform.map(\.plan) == [nil, "old"])
    #expect(roadmap.spans[1].platform.map(\.plan) == [nil, "new"] && roadmap.spans[1].hours == 16)
    #expect(roadmap.unscheduled == 1 && roadmap.unscheduledHours == 8)
  }
}
