/// The kinds of problems, each with its level and a page of help.
///
/// A new kind is one case and one row; `debt explain CODE` prints the row.
public enum ProblemCode: String, Hashable, Sendable, CaseIterable {
  case ambiguousId = "ambiguous-id"
  case continuationOffByOne = "continuation-off-by-one"
  case contradictedTrailer = "contradicted-trailer"
  case cutMarker = "cut-marker"
  case duplicateField = "duplicate-field"
  case duplicateId = "duplicate-id"
  case guessedField = "guessed-field"
  case idleOwner = "idle-owner"
  case malformedCondition = "malformed-condition"
  case malformedConfiguration = "malformed-configuration"
  case malformedDate = "malformed-date"
  case malformedDuration = "malformed-duration"
  case malformedMarker = "malformed-marker"
  case malformedNumber = "malformed-number"
  case malformedOwners = "malformed-owners"
  case malformedRecord = "malformed-record"
  case malformedSchema = "malformed-schema"
  case malformedSignal = "malformed-signal"
  case malformedTrailer = "malformed-trailer"
  case malformedValue = "malformed-value"
  case metCondition = "met-condition"
  case missingObject = "missing-object"
  case notARecord = "not-a-record"
  case offScale = "off-scale"
  case referenceLanded = "reference-landed"
  case schemaViolation = "schema-violation"
  case snapshot = "snapshot"
  case titleDiffers = "title-differs"
  case tolerated = "tolerated"
  case tooManyItems = "too-many-items"
  case unjudgedCondition = "unjudged-condition"
  case unknownKey = "unknown-key"
  case unknownObjective = "unknown-objective"
  case unknownRecord = "unknown-record"
  case unknownSetting = "unknown-setting"
  case unknownSignalItem = "unknown-signal-item"
  case unmatchedCover = "unmatched-cover"
  case unmatchedPath = "unmatched-path"
  case unreadable = "unreadable"
  case unsplitItem = "unsplit-item"

  /// The level of a problem of this kind unless the configuration says otherwise.
  package var level: ProblemLevel { row.level }

  /// One sentence that says what the problem is.
  package var meaning: String { row.meaning }

  /// One sentence that says what to do about it.
  package var cure: String { row.cure }
}
