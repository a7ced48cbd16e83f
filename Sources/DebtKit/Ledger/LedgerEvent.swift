package import GitAccess

/// What one commit did to one item.
public struct LedgerEvent: Hashable, Sendable {
  /// The kinds of changes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The item appeared.
    case opened
    /// The item went away, or its record says that it is paid.
    case paid
    /// Its text, keyword or fields changed.
    case edited
    /// It went to another file, or was cut from one place of its file and pasted at another.
    case moved
    /// It came back after it was paid.
    case reopened
    /// A commit message accepts it, by a trailer.
    case accepted
  }

  /// How an item was paid, from the lines around it.
  public enum Payment: String, Hashable, Sendable, CaseIterable {
    /// Code near it changed, too.
    case withCode = "with-code"
    /// Its whole file went.
    case withFile = "with-file"
    /// Nothing but the comment went.
    case commentOnly = "comment-only"
    /// A record's status or a trailer says so.
    case declared
  }

  /// Why the item before a commit and the one after it are taken for the same.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case sameID = "same-id"
    case sameLink = "same-link"
    case sameText = "same-text"
    case renamedPath = "renamed-path"
    case movedFile = "moved-file"
    case sameHunk = "same-hunk"
    case similar
    case revert
    case sameFingerprint = "same-fingerprint"
    case paidWithFile = "paid-with-file"
    case trailer
  }

  /// Where an item stood on one side of a commit.
  public struct Standing: Hashable, Sendable {
    /// The file.
    package let file: RepositoryPath
    /// The line of the keyword, or of a record's title.
    public let line: Int
    /// The marker's text, lines joined by a line feed; a record's title.
    public let text: String
    /// The marker's keyword; nil for a record.
    public let keyword: String?

    package init(file: RepositoryPath, line: Int, text: String, keyword: String?) {
      self.file = file
      self.line = line
      self.text = text
      self.keyword = keyword
    }

    /// The file's path, `/`-separated, with bytes that are not UTF-8 written as `\xHH`.
    public var path: String { file.description }
    /// The file's path as the repository holds it.
    package var pathBytes: [UInt8] { file.bytes }
  }

  /// A field whose value changed: the texts before and after, empty where there was no value.
  public struct FieldChange: Hashable, Sendable {
    /// The field's name, or `sites` for the places of a record.
    public let name: String
    /// The texts before.
    public let old: [String]
    /// The texts after.
    public let new: [String]

    package init(name: String, old: [String], new: [String]) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// The kind of change.
  public let kind: Kind
  /// How the item was paid; nil for any other kind.
  public let how: Payment?
  /// The item.
  public let id: ItemID
  /// What the item is read from.
  public let source: DebtItem.Source
  /// Where the item stands after the commit; for a payment, where it stood before.
  public let standing: Standing
  /// Where it stood before, for an edit or a move.
  public let from: Standing?
  /// The fields that an edit changed.
  public let fields: [FieldChange]
  /// Why both sides are one item; nil where nothing had to be matched.
  public let reason: Reason?
  /// An item paid long before, or still elsewhere, with the same text.
  public let resembles: ItemID?
  /// How sure the match is, from 0 to 1.
  public let confidence: Double

  package init(
    _ kind: Kind, how: Payment? = nil, id: ItemID, source: DebtItem.Source, standing: Standing,
    from: Standing? = nil, fields: [FieldChange] = [], reason: Reason? = nil,
    resembles: ItemID? = nil, confidence: Double = 1
  ) {
    self.kind = kind
    self.how = how
    self.id = id
    self.source = source
    self.standing = standing
    self.from = from
    self.fields = fields
    self.reason = reason
    self.resembles = resembles
    self.confidence = confidence
  }
}
