internal import DebtKit

extension ScanFormat {
  static let github = ScanFormat(
    "github", "annotations and a step summary for GitHub Actions", need: .change,
    tells: .itemsAndProblems
  ) { GitHubCommands($0).bytes }
}

/// What a change does as workflow commands, which GitHub shows beside its lines.
struct GitHubCommands {
  /// Of more annotations a step shows only the first, and drops the others without a word.
  private static let mostOfOneKind = 10

  private let ci: CIService
  private let words: [SafeText]
  private let rest: SafeText
  private let shown: [Finding]
  private let hidden: Int

  init(_ report: ScanReport) {
    self.init(
      report.changeFindings, words: ChangeWords(report, ci: .githubActions).sentences,
      rest: "see the summary of the step", ci: report.options.ci)
  }

  /// - Parameters:
  ///   - findings: What is told, in order of place.
  ///   - words: The sentences of the summary, without their full stops.
  ///   - rest: Where findings are told that found no room.
  ///   - ci: The log that the output may end in.
  init(_ findings: [Finding], words: [SafeText], rest: SafeText, ci: CIService) {
    self.words = words
    self.rest = rest
    self.ci = ci
    // What a rule finds is told before what is wrong, and that before what is there.
    let order = findings.indices.sorted { (findings[$0].rank, $0) < (findings[$1].rank, $1) }
    shown = ProblemLevel.allCases.reversed().flatMap { level -> [Finding] in
      // One notice is kept for the summary.
      let most = level == .note ? Self.mostOfOneKind - 1 : Self.mostOfOneKind
      return Array(order.lazy.map { findings[$0] }.filter { $0.level == level }.prefix(most))
    }
    hidden = findings.count - shown.count
  }

  var bytes: [UInt8] {
    let lines = shown.map(command) + ["::notice title=debt::" + Self.data(summary)]
    let output = Array((lines.joined(separator: "\n") + "\n").utf8)
    // In the log of another service its commands must not work either, and ours are none there.
    return ci == .githubActions ? output : ci.breakingCommands(in: output)
  }

  /// Columns are left out: the runner does not say what it counts in them.
  private func command(_ finding: Finding) -> String {
    let level = finding.level == .note ? "notice" : finding.level.rawValue
    let title = TextFilter(.escaped, ci: .githubActions)("debt: \(finding.rule)").string
    var properties = ["title=" + Self.property(title)]
    if finding.place != nil {
      properties.insert("file=" + Self.property(finding.path(ci: .githubActions)), at: 0)
      properties.insert("line=\(finding.line)", at: 1)
    }
    return "::\(level) \(properties.joined(separator: ","))::"
      + Self.data(finding.text(ci: .githubActions))
  }

  private var summary: String {
    let sentences = words.map(\.string)
    guard hidden > 0 else { return sentences.joined(separator: ". ") }
    let more = Wording.count(hidden, "more finding has", "more findings have").string
    return (sentences + ["\(more) no annotation: \(rest)"])
      .joined(separator: ". ")
  }

  // MARK: Escapes

  /// Escapes what stands behind the second `::`.
  static func data(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// Escapes the value of a property.
  static func property(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escape(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        output += escape
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}

extension Finding {
  /// The order in which a cut list keeps findings of one level.
  var rank: Int {
    switch subject {
    case .hit: 0
    case .problem: 1
    case .item: 2
    }
  }
}
