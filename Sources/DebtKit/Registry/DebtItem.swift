/// One piece of debt.
public struct DebtItem: Sendable, Identifiable {
  /// What an item was read from.
  public enum Source: String, Sendable {
    /// A markdown file with front matter.
    case record
    /// A tag in a comment that refers to no record.
    case marker
  }

  /// The id that `debt` prints and takes; a function of the history, where history is read.
  public var id: ItemID
  /// The id made from this snapshot alone.
  public let fingerprint: ItemID
  /// Every fingerprint that the item ever had.
  public var aliases: [ItemID]
  /// What the item was read from.
  public let source: Source
  /// The marker's keyword, upper-case; nil for a record.
  public let keyword: String?
  /// The record's heading, or the first line of the marker's text.
  public let title: String
  /// The fields that have a value.
  public var fields: FieldSet
  /// Keys that start with `x-`, and those of the repository's own schema, in the order written.
  public let extras: [ExtraField]
  /// Where the item stands; a marker's own place, or a record's file and the markers that refer to it.
  public var sites: [Site]
  /// The small tickets in a record's body.
  public let tickets: [Ticket]
  /// How often the lines around the item change; nil where history was not read.
  public var heat: Double?
  /// What the history around the item tells a report; nil where history was not read.
  package var activity: ActivitySummary?
  /// Those who own the item's code by the CODEOWNERS file; of an item that names its owner only where
  /// a trend asks.
  package var codeOwners: [String] = []
  /// What signals and trailers say of the item; nil where they say nothing, or none were read.
  package var observed: Observation?
  /// How likely the item is to be paid; nil where nobody asked, or too few were like it.
  package var odds: Odds?
  /// What became of the item since the base; nil where there is none.
  public internal(set) var change: ItemChange?

  /// Whether the item is a question to answer in a given time, which has no score.
  package var isSpike: Bool { fields[.kind]?.value == .text("spike") }

  /// Whether somebody may still want a value for a factor: not once it is paid or accepted.
  package var takesProposals: Bool { status.isUnpaid && !isSpike }

  /// Where the item stands in its life.
  public var status: Status {
    if case .text(let word)? = fields[.status]?.value, let status = Status(spelling: word) {
      status
    } else {
      .open
    }
  }
}

/// A key that is no field of ours, kept as written.
public struct ExtraField: Hashable, Sendable {
  /// The key, such as `x-team`.
  public let key: String
  /// The value's texts.
  public let texts: [String]
  /// The position where it is written, if it is written.
  public let place: Place?
}

/// A checkbox in a record's body.
public struct Ticket: Hashable, Sendable {
  /// The text beside the box, without its hours.
  public let title: String
  /// Whether the box is ticked.
  public let isDone: Bool
  /// The work in parentheses at the end of the text.
  public let effort: WorkDuration?
  /// The line of the box in the record.
  public let line: Int
}
