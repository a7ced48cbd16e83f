internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The options of formats that other programs read.
enum FindingOptions {
  static let onlyChange = Option.flag(
    "only-change", "sarif, gitlab and the like: show what the change does alone; needs --base",
    group: "Output")

  static let category = Option.value(
    "sarif-category", .text("NAME"),
    "what tells the reports of one commit apart, in sarif and in the marker of markdown",
    defaultText: "debt/, and the paths that were asked for", group: "Output")

  static let includesSuppressed = Option.flag(
    "sarif-include-suppressed", "sarif: tell of accepted and waived items as suppressed results",
    group: "Output")

  static let all: [any OptionDeclaration] = [onlyChange, category, includesSuppressed]
}

extension Invocation {
  /// Scans what the arguments ask for, as far as some formats need it.
  func report(for formats: [ScanFormat]) throws(ToolError) -> ScanReport {
    let isOnlyChange = values[FindingOptions.onlyChange]
    guard !isOnlyChange || values[BaseOptions.base] != nil else {
      throw ToolError(
        "--only-change needs --base", hint: "name what the change is compared with: --base REV")
    }
    let repository = try repository()
    var report: ScanReport
    if let revision = values[BaseOptions.base] {
      let needsAll = formats.contains {
        $0.need == .snapshot || $0.need == .findings && !isOnlyChange
      }
      let selection = selection(in: repository)
      let (registry, comparison) = try comparison(
        of: selection, since: base(revision, of: selection, in: repository),
        scope: needsAll ? .everything : .changes, gate: gate(), in: repository)
      report = ScanReport(registry, comparison, options: try reportOptions(in: repository))
    } else {
      report = ScanReport(
        try judgedRegistry(in: repository), options: try reportOptions(in: repository))
      if repository.isUntrusted, report.registry.verdict?.policy.source == .head {
        note("the policy is the snapshot's own, which its author may have written; name --base REV")
      }
    }
    if formats.contains(where: \.readsLines) {
      try addLines(
        to: &report, of: selection(in: repository), options(in: repository), in: repository)
    }
    return report
  }

  private func reportOptions(
    in repository: DebtRepository
  ) throws(ToolError) -> ScanReport.Options {
    var options = ScanReport.Options()
    options.ci = console.ci
    options.showsOnlyChange = values[FindingOptions.onlyChange]
    options.repository = repository.name
    options.time = time(nil)
    options.includesSuppressed = values[FindingOptions.includesSuppressed]
    let paths = try paths(in: repository).joined(separator: "+")
    options.category =
      values[FindingOptions.category] ?? (paths.isEmpty ? "debt/" : "debt/\(paths)/")
    return options
  }

  /// Reads the lines that a format shows.
  func addLines(
    to report: inout ScanReport, of selection: SnapshotSelection, _ options: ScanOptions,
    in repository: DebtRepository
  ) throws(ToolError) {
    let wanted = report.wantedLines
    var lines = report.lines
    do throws(DebtError) {
      try repository.read(
        Set(wanted.keys), in: selection, options: options
      ) { path, contents in lines.add(wanted[path] ?? [], of: contents, at: path) }
    } catch {
      throw ToolError(error)
    }
    report.lines = lines
  }
}
