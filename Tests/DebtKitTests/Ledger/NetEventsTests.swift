import GitAccess
import Testing

@testable import DebtKit

/// What several commits did together, as `--first-parent` tells it.
@Suite struct NetEventsTests {
  private func event(
    _ kind: LedgerEvent.Kind, _ line: Int, _ text: String = "x", from: Int? = nil,
    _ old: String = "x", fields: [LedgerEvent.FieldChange] = []
  ) -> LedgerEvent {
    let standing = { (line: Int, text: String) in
      LedgerEvent.Standing(file: RepositoryPath("a.c"), line: line, text: text, keyword: "TODO")
    }
    return LedgerEvent(
      kind, id: ItemID("a"), source: .marker, standing: standing(line, text),
      from: from.map { standing($0, old) }, fields: fields)
  }

  private func owner(_ old: String, _ new: String) -> LedgerEvent.FieldChange {
    .init(name: "owner", old: [old], new: [new])
  }

  private func summary(_ events: [LedgerEvent]) -> [String] {
    events.net.map { event in
      "\(event.kind) \(event.from.map { "\($0.line) \($0.text) → " } ?? "")"
        + "\(event.standing.line) \(event.standing.text)"
        + event.fields.map { " \($0.old[0])→\($0.new[0])" }.joined()
    }
  }

  @Test func `what came and went again is nothing`() {
    #expect(summary([event(.opened, 1), event(.paid, 1)]) == [])
    #expect(summary([event(.paid, 1), event(.reopened, 1)]) == [])
    #expect(summary([event(.moved, 9, from: 1), event(.moved, 1, from: 9)]) == [])
    #expect(
      summary([event(.edited, 1, "y", from: 1), event(.edited, 1, "x", from: 1, "y")]) == [])
    let there = event(.edited, 1, from: 1, fields: [owner("ana", "bob")])
    #expect(summary([there, event(.edited, 1, from: 1, fields: [owner("bob", "ana")])]) == [])
  }

  @Test func `what changed twice is one change`() {
    #expect(summary([event(.opened, 1), event(.edited, 3, "y", from: 1)]) == ["opened 3 y"])
    #expect(summary([event(.edited, 3, "y", from: 1), event(.paid, 4, "y")]) == ["paid 4 y"])
    #expect(
      summary([event(.edited, 3, "y", from: 1), event(.moved, 9, "y", from: 3, "y")])
        == ["edited 1 x → 9 y"])
    #expect(
      summary([event(.moved, 5, from: 1), event(.moved, 9, from: 5)]) == ["moved 1 x → 9 x"])
    let first = event(.edited, 1, from: 1, fields: [owner("ana", "bob")])
    #expect(
      summary([first, event(.edited, 1, from: 1, fields: [owner("bob", "eve")])])
        == ["edited 1 x → 1 x ana→eve"])
    #expect(
      summary([event(.paid, 1), event(.reopened, 7), event(.edited, 7, "y", from: 7)])
        == ["edited 1 x → 7 y"])
  }
}
