/// A way to print a scan, with everything about it: a new one is one file and one row of ``all``.
package struct ScanFormat: Sendable {
  /// What a format must be told.
  package enum Need: Sendable {
    /// Every item of the snapshot.
    case snapshot
    /// Every item, or with `--only-change` those of the change.
    case findings
    /// What changes, and what the policy says of it.
    case change
  }

  /// What an output tells of a scan.
  package enum Part: Sendable {
    /// Items, problems and skipped files, if only as counts.
    case everything
    /// Items and problems.
    case itemsAndProblems
    /// Items alone.
    case items
  }

  /// The name that `--format` takes.
  package let name: String
  /// What the format is good for.
  package let doc: String
  /// What the format must be told.
  package let need: Need
  /// Whether the format shows lines of the source.
  package let readsLines: Bool
  /// What of a scan the output tells by itself.
  package let tells: Part
  private let write: @Sendable (ScanReport) -> [UInt8]
  private let omit: @Sendable (ScanReport) -> String?

  init(
    _ name: String, _ doc: String, need: Need, readsLines: Bool = false, tells: Part = .items,
    omission: @escaping @Sendable (ScanReport) -> String? = { _ in nil },
    _ write: @escaping @Sendable (ScanReport) -> [UInt8]
  ) {
    self.name = name
    self.doc = doc
    self.need = need
    self.readsLines = readsLines
    self.tells = tells
    self.write = write
    omit = omission
  }

  /// The formats in the order of their help.
  package static let all: [ScanFormat] = [
    json, ndjson, csv, markdown, sarif, github, gitlab, rdjsonl, checkstyle, junit, sonar,
    prometheus, gerrit,
  ]

  /// The format of a name, or nil.
  package static func named(_ name: String) -> ScanFormat? { all.first { $0.name == name } }

  /// The report in this format.
  package func bytes(of report: ScanReport) -> [UInt8] { write(report) }

  /// What the format had to leave out, for people; nil where it left out nothing.
  package func omission(in report: ScanReport) -> String? { omit(report) }
}
