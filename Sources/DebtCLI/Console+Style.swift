internal import CommandLineParsing
internal import DebtReporting

extension Console {
  /// The service whose job log the output may end in, by the variables that it sets.
  var ci: CIService {
    let rows: [(variable: String, service: CIService)] = [
      ("GITHUB_ACTIONS", .githubActions), ("TF_BUILD", .azure), ("TEAMCITY_VERSION", .teamCity),
      ("GITLAB_CI", .gitlab),
    ]
    return rows.first { variables[$0.variable].map { !$0.isEmpty } ?? false }?.service ?? .none
  }

  /// The paints of the standard output.
  func palette(_ flag: ColorChoice.Flag) -> Palette {
    let choice = ColorChoice(flag: flag, isTerminal: width != nil, environment: variables)
    return Palette(hasColor: choice.usesColor)
  }

  /// A page of help in the paints of the stream that it goes to.
  func painted(_ page: CommandLineParsing.StyledText, onErrors: Bool) -> String {
    let isTerminal = onErrors ? errorsAreOnTerminal : width != nil
    let choice = ColorChoice(flag: .auto, isTerminal: isTerminal, environment: variables)
    let palette = Palette(hasColor: choice.usesColor)
    let filter = TextFilter(.kept)
    return page.spans.map { palette.paint(filter($0.text), $0.style.role) }.joined()
  }
}

extension CommandLineParsing.StyledText.Style {
  fileprivate var role: Role {
    switch self {
    case .heading: .heading
    case .name: .path
    case .placeholder: .muted
    case .plain: .plain
    }
  }
}
