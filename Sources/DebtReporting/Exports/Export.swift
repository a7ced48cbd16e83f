package import DebtKit

/// Items on their way to another program, in order: those with a score, then those without.
///
/// A backlog hands over all of it, a plan what it chose; the writers need nothing else.
package struct Export: Sendable {
  /// What a user may choose.
  package struct Options: Sendable {
    /// The name of the repository, for projects and headings.
    package var repository = ""
    /// What tells the repository from all others: its host and path, or its name.
    package var namespace = ""
    /// The addresses of lines on a host, where one is known.
    package var links: LineLinks?
    /// The columns of tables; those of each format where nil.
    package var columns: [ItemColumn]?
    /// Whether CSV is written as it is, without a guard against formulas.
    package var isRaw = false
    /// Whether CSV is written for Excel: with a byte order mark, and CRLF.
    package var isForExcel = false
    /// Whether a calendar gets events instead of tasks.
    package var hasEvents = false
    /// The log that may print the output.
    package var ci = CIService.none

    /// Creates the options of an output without links.
    package init() {}
  }

  /// The entries in their order.
  package var entries: [ExportEntry]
  /// The method of the order.
  package let method: ScoringMethod
  /// The registry from which the items are.
  package let registry: Registry
  /// The scorer of the order.
  package let scorer: Scorer
  /// How many items have a score, exported or not.
  package let ranked: Int
  /// What a user chose.
  package var options: Options
  /// Whether the entries are those of a plan, with the hours of each and some by their tickets.
  private(set) var isPlan = false

  /// Creates an export.
  ///
  /// - Parameters:
  ///   - entries: The entries in their order.
  ///   - method: The method that gave them their ranks.
  ///   - registry: The registry from which they are.
  ///   - scorer: The scorer that ranked them; by the settings of the registry if nil.
  ///   - ranked: How many items have a score, exported or not; the greatest rank if nil.
  ///   - options: What a user chose.
  package init(
    _ entries: [ExportEntry], by method: ScoringMethod, of registry: Registry,
    scorer: Scorer? = nil, ranked: Int? = nil, options: Options = Options()
  ) {
    self.entries = entries
    self.method = method
    self.registry = registry
    self.scorer = scorer ?? registry.configuration.scorer
    self.ranked = ranked ?? entries.compactMap(\.rank).max() ?? 0
    self.options = options
  }

  /// Creates the export of what a plan chose, in the order in which it is to be done.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - registry: The registry that was planned from.
  ///   - options: What a user chose.
  package init(_ plan: Plan, of registry: Registry, options: Options = Options()) {
    self.init(
      plan.chosen.map {
        ExportEntry(
          $0.item, rank: $0.rank, score: $0.score, ticket: $0.ticket?.title, hours: $0.hours)
      }, by: plan.method, of: registry, options: options)
    isPlan = true
  }

  /// The same export with its first entries only.
  func prefix(_ count: Int) -> Export {
    var export = self
    export.entries = Array(entries.prefix(count))
    return export
  }

  /// A text of the repository on one line.
  func line(_ text: String) -> String { TextFilter(.flattened, ci: options.ci)(text).string }

  /// What is to be done, on one line; trackers refuse titles of more than 255 characters.
  func title(of entry: ExportEntry) -> String { ExportText.cut(line(entry.title), to: 250) }

  /// The name of an entry in the form of a UUID, made of the repository and the entry's key (version 8 of
  /// RFC 9562): the same in every export, so that a second import updates.
  func uuid(of entry: ExportEntry) -> String {
    var digits = Array(SHA256.hex("debt \(options.namespace)\n\(entry.key)").utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[Int(digits[16]) % 4]
    let text = String(decoding: digits, as: UTF8.self)
    var rest = text[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}
