internal import CommandLineParsing
internal import DebtKit

/// A service that builds changes: what it says of them, how deep it clones, and how it asks the policy.
///
/// A new one is one file with a row, and its name in ``all``.
struct BuildService: Sendable {
  /// What a repository takes over to ask the policy in this service.
  struct Template: Sendable {
    /// The file, relative to the top of the repository.
    let path: String
    /// Its text, which is also a file in `Examples/`.
    let text: String
    /// What else is to be done.
    let advice: String
  }

  /// The name that `--ci` takes.
  let name: String
  /// The name for people.
  let title: String
  /// The variable that only this service sets.
  let variable: String
  /// The variable that holds the commit in which a change and its target part, where there is one.
  var mergeBaseVariable: String?
  /// Reads what a change goes to out of the variables; nil where none is built.
  let target: @Sendable (Variables) -> ChangeTarget?
  /// How a job gets a clone with so many commits, or with all of them.
  let depth: @Sendable (_ commits: Int?) -> String
  /// The template.
  let template: Template

  /// The services, the most used first.
  static let all: [BuildService] = [gitHub, gitLab, azure, bitbucket, buildkite, jenkins]

  /// The service that runs us, if one of these does.
  static func current(_ variables: [String: String]) -> BuildService? {
    all.first { Variables(variables)[$0.variable] != nil }
  }
}

extension BuildService {
  /// The variables of a process; an empty one counts as unset.
  struct Variables: Sendable {
    private let values: [String: String]

    init(_ values: [String: String]) {
      self.values = values
    }

    subscript(name: String) -> String? {
      values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The name of a branch, which some services write as a whole reference.
    func branch(_ name: String) -> String? {
      self[name].map { $0.hasPrefix("refs/heads/") ? String($0.dropFirst(11)) : $0 }
    }
  }
}

extension ValueKind where Value == BuildService {
  /// One of the services.
  static var service: ValueKind {
    let names = BuildService.all.map(\.name)
    return ValueKind(
      "SERVICE",
      completion: .values(
        BuildService.all.map { Choice($0.name, "\($0.title): \($0.template.path)") }),
      text: \.name
    ) { text throws(InvalidValue) in
      if let service = BuildService.all.first(where: { $0.name == text }) { return service }
      throw InvalidValue(
        expected: names.dropLast().joined(separator: ", ") + " or " + (names.last ?? ""),
        hint: NearestName.of(text, among: names).map { "did you mean `\($0)`?" })
    }
  }
}
