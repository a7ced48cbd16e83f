internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// Where the reports of one run go: files, and at most one to the standard output.
struct Outputs {
  let requests: [FormatRequest]

  /// Takes the formats that were asked for; text where none was.
  ///
  /// - Throws: `ToolError` when two of them go to one place.
  init(_ requests: [FormatRequest]) throws(ToolError) {
    self.requests = requests.isEmpty ? [FormatRequest(format: .text, file: nil)] : requests
    var places: Set<String?> = []
    for request in requests where !places.insert(request.file).inserted {
      guard let file = request.file else {
        throw ToolError(
          "\(requests.count { $0.file == nil }) formats want the standard output",
          hint: "give all but one a file: --format \(request.format.name)=FILE")
      }
      throw ToolError("two formats go to \(file)", hint: "give each a file of its own")
    }
  }

  /// The format of the standard output; nil where all go to files.
  var onOutput: OutputFormat? { requests.first { $0.file == nil }?.format }
}

extension Invocation {
  /// Prints a report in each format that was asked for.
  ///
  /// - Throws: `ToolError` when a file cannot be written.
  func print(_ outputs: Outputs, _ report: (OutputFormat) -> [UInt8]) throws(ToolError) {
    for request in outputs.requests {
      let bytes = report(request.format)
      if let file = request.file {
        try OutputFile.write(bytes, to: absolute(file))
      } else {
        console.write(bytes)
      }
    }
  }

  /// Decides the exit code of a command that read a registry, and tells what the output leaves out.
  ///
  /// - Parameters:
  ///   - registry: What was read.
  ///   - shown: What the standard output tells by itself.
  ///   - tellsVerdict: Whether it tells people what the policy says.
  /// - Returns: The exit code.
  func conclude(
    _ registry: Registry, shown: ScanFormat.Part, tellsVerdict: Bool = true
  ) -> ExitCode {
    if shown != .everything { tellCounts(of: registry, isWithProblems: shown == .items) }
    guard registry.isTrusted else {
      if shown != .everything { tellErrors(among: registry.problems) }
      return .untrusted
    }
    guard let verdict = registry.verdict, verdict.result == .fail else { return .fine }
    if !tellsVerdict { tell(verdict, cure: cure(of: registry)) }
    return values[PolicyOptions.exitZero] ? .fine : .refused
  }

  /// Tells what is wrong with signals, as far as anyone reads on: no scan lists it.
  func tellSignals(_ problems: [Problem]) {
    let wrong = problems.filter(\.isOfHistory)
    for problem in wrong.prefix(Self.mostTold) {
      let place = problem.place.map { place in
        place.path + (place.line.map { ":\($0)" } ?? "") + ": "
      }
      note((place ?? "") + problem.message)
    }
    let rest = wrong.count - Self.mostTold
    if rest > 0 { note("and \(rest) more of the kind; `--format json` lists them") }
  }

  private static var mostTold: Int { 5 }

  /// Decides the exit code of a command that read history, and tells what of it was not read.
  func conclude(_ problems: [Problem]) -> ExitCode {
    guard problems.contains(where: { $0.level == .error }) else { return .fine }
    tellErrors(among: problems)
    return .untrusted
  }

  /// Tells something that does not change the answer, unless nobody wants to hear it.
  func note(_ message: String) {
    if !values[SharedOptions.quiet] { console.note(message) }
  }

  private func tellCounts(of registry: Registry, isWithProblems: Bool) {
    let problems = isWithProblems ? registry.problems.count { !$0.isOfHistory } : 0
    let counts = [(problems, "problem" as SafeText), (registry.skipped.count, "skipped file")]
      .filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }
    guard !counts.isEmpty else { return }
    note("\(Wording.list(counts)) not shown here; `debt scan -vv` lists them")
  }

  /// Says no on the standard error, for an output that does not.
  private func tell(_ verdict: Verdict, cure: String?) {
    let rules = Set(verdict.failures.map(\.rule))
    let names = Rule.all.map(\.id).filter(rules.contains).joined(separator: ", ")
    let count = Wording.count(verdict.failures.count, "finding")
    console.fail(
      "the policy says no: \(count) of \(names)",
      hint: verdict.unreadMessages.map { reason in
        "waivers in messages that were not read do not count: \(reason)"
          + (cure.map { "; \($0)" } ?? "")
      })
  }

  private func tellErrors(among problems: [Problem]) {
    let errors = problems.filter { $0.level == .error }
    let first = errors.first.map { ": " + ($0.place.map { $0.path + ": " } ?? "") + $0.message }
    console.fail(
      "the answer is incomplete" + (first ?? ""),
      hint: errors.count > 1 ? "and \(Wording.count(errors.count - 1, "other error"))" : nil)
  }
}

extension Problem {
  /// Whether it is a problem of signals, which only those commands tell that read them.
  fileprivate var isOfHistory: Bool {
    switch code {
    case .malformedSignal, .unknownSignalItem, .malformedTrailer, .contradictedTrailer: true
    default: false
    }
  }
}
