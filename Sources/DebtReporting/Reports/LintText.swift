package import DebtKit

/// What is wrong in each file, line by line, for people.
package enum LintText {
  /// The problems of a registry under the names of their files, then what to do about each kind.
  ///
  /// Nothing is cut: where the terminal is narrow a message goes on below itself.
  ///
  /// - Parameters:
  ///   - registry: What was linted.
  ///   - style: What the output may use.
  /// - Returns: The bytes of the report.
  /// - Complexity: O(*n*) in the problems.
  package static func text(_ registry: Registry, style: ReportStyle) -> [UInt8] {
    let problems = registry.problems
    let places = problems.map { place($0) }
    let margin = places.map(\.width).max() ?? 0
    let levels = problems.map(\.level.rawValue.utf8.count).max() ?? 0
    var text = ""
    var index = 0
    while index < problems.count {
      let file = problems[index].place?.pathBytes
      text += style.layout.line(heading(file, style))
      while index < problems.count, problems[index].place?.pathBytes == file {
        text += style.layout.paragraph(
          line(problems[index], places[index], margin: margin, levels: levels, style),
          indent: 2, hanging: margin + levels + 4)
        index += 1
      }
      text += "\n"
    }
    text += cures(problems, style)
    return Array((text + style.layout.paragraph(summary(registry))).utf8)
  }

  private static func heading(_ file: [UInt8]?, _ style: ReportStyle) -> StyledText {
    file.map { StyledText(style.path($0), .path) } ?? StyledText("the repository", .heading)
  }

  private static func place(_ problem: Problem) -> StyledText {
    guard let line = problem.place?.line else { return "" }
    let place: StyledText = "\(line)"
    return problem.place?.column.map { place + "\(":", .muted)\($0)" } ?? place
  }

  private static func line(
    _ problem: Problem, _ place: StyledText, margin: Int, levels: Int, _ style: ReportStyle
  ) -> StyledText {
    let level = SafeText(trusted: problem.level.rawValue)
    return blanks(margin - place.width) + place + "  \(level, problem.level.role)"
      + blanks(levels - level.width)
      + "  \(style.text(problem.message))  \(style.text(problem.code.rawValue), .muted)"
  }

  private static func blanks(_ count: Int) -> StyledText {
    StyledText(SafeText(trusted: String(repeating: " ", count: max(0, count))))
  }

  /// What to do about each kind of problem that was found.
  private static func cures(_ problems: [Problem], _ style: ReportStyle) -> String {
    let codes = Set(problems.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    guard !codes.isEmpty else { return "" }
    let margin = codes.map(\.rawValue.utf8.count).max() ?? 0
    var text = style.layout.line(StyledText("what to do", .heading))
    for code in codes {
      let name = style.text(code.rawValue)
      text += style.layout.paragraph(
        "\(name, .muted)" + blanks(margin - name.width) + "  \(style.text(code.cure))",
        indent: 2, hanging: margin + 2)
    }
    return text + "\n"
  }

  /// How much was found in how many files.
  static func summary(_ registry: Registry) -> StyledText {
    let files = Wording.count(registry.summary.files, "file")
    let problems = registry.problems
    guard !problems.isEmpty else { return "\("No problem", .good) in \(files)" }
    let counts = ProblemLevel.allCases.reversed().compactMap { level -> StyledText? in
      let count = problems.count { $0.level == level }
      guard count > 0 else { return nil }
      let noun: SafeText =
        switch level {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
      return StyledText(Wording.count(count, noun), level.role)
    }
    return counts.joined(separator: ", ") + " in \(files)"
  }
}
