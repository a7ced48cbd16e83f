internal import CommandLineParsing
internal import DebtKit

/// What `--what-if` compares: several shares, or several capacities.
enum PlanVariants: Hashable, Sendable {
  case shares([Double])
  case capacities([WorkDuration])

  /// The rooms to compare, in the order in which they were typed.
  ///
  /// - Throws: `ToolError` when one has no room for any work.
  func capacities(
    around capacity: PlanCapacity, _ configuration: Configuration
  ) throws(ToolError) -> [PlanCapacity] {
    let calendar = configuration.scoring.calendar
    let rooms =
      switch self {
      case .shares(let shares):
        shares.map { PlanCapacity(capacity.whole, share: $0, in: calendar) }
      case .capacities(let wholes):
        wholes.map { PlanCapacity($0, share: capacity.share, in: calendar) }
      }
    let found = rooms.compactMap(\.self)
    guard found.count == rooms.count else {
      throw ToolError("one of the capacities has no room for any work")
    }
    return found
  }
}

extension ValueKind where Value == PlanVariants {
  /// `share=10%,20%,30%` or `capacity=20d,30d`.
  static var variants: ValueKind {
    ValueKind("NAME=A,B...") { text throws(InvalidValue) in
      let parts = text.split(separator: "=", maxSplits: 1)
      let words = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
      switch parts.first {
      case "share":
        let shares = words.compactMap(PlanCapacity.share)
        if !words.isEmpty, shares.count == words.count { return .shares(shares) }
      case "capacity":
        let works = words.compactMap { WorkDuration($0) }
        if !words.isEmpty, works.count == words.count { return .capacities(works) }
      default: break
      }
      throw InvalidValue(expected: "share=10%,20%,30% or capacity=20d,30d")
    }
  }
}
