internal import SchemaValidation

/// What CI says of the change that it runs for: whether it comes from a fork.
///
/// Where CI says that there is a pull request and not where it comes from, a fork is assumed. Bitbucket
/// has no row: its pipelines do not run for forks.
struct ForkPullRequest {
  private let variables: [String: String]

  init(variables: [String: String]) {
    self.variables = variables
  }

  /// The variable by which CI tells of a fork; nil where it tells of none.
  var evidence: String? {
    [gitHub, gitLab, azure, buildkite, jenkins, circle].lazy.compactMap(\.self).first
  }

  private var gitHub: String? {
    guard let kind = value("GITHUB_EVENT_NAME"),
      kind.hasPrefix("pull_request") || kind == "workflow_run"
    else { return nil }
    let variable = "GITHUB_EVENT_PATH"
    guard let path = value(variable), let event = event(at: path) else { return variable }
    // A fork that was deleted is null. The flag `fork` of a repository says nothing: a fork has pull
    // requests of its own, too.
    let (head, base) =
      kind == "workflow_run"
      ? (event["workflow_run"]?.object?["head_repository"], event["repository"])
      : (
        event["pull_request"]?.object?["head"]?.object?["repo"],
        event["pull_request"]?.object?["base"]?.object?["repo"]
      )
    guard let head = name(of: head), let base = name(of: base), head == base else {
      return variable
    }
    return nil
  }

  private var gitLab: String? {
    let variable = "CI_MERGE_REQUEST_SOURCE_PROJECT_ID"
    guard let source = value(variable), source != value("CI_MERGE_REQUEST_PROJECT_ID") else {
      return nil
    }
    return variable
  }

  private var azure: String? {
    let variable = "SYSTEM_PULLREQUEST_ISFORK"
    return value(variable)?.lowercased() == "true" ? variable : nil
  }

  private var buildkite: String? {
    let variable = "BUILDKITE_PULL_REQUEST_REPO"
    guard let source = value(variable), value("BUILDKITE_PULL_REQUEST") != "false" else {
      return nil
    }
    return Self.place(source) == value("BUILDKITE_REPO").map(Self.place) ? nil : variable
  }

  // Jenkins sets it for a change from another repository than the job's alone.
  private var jenkins: String? { value("CHANGE_FORK") == nil ? nil : "CHANGE_FORK" }

  // CircleCI sets it for forks alone.
  private var circle: String? { value("CIRCLE_PR_NUMBER") == nil ? nil : "CIRCLE_PR_NUMBER" }

  private func event(at path: String) -> JSONObject? {
    guard let bytes = try? InputFile.read(path) else { return nil }
    return (try? JSONReader.read(bytes, byteLimit: bytes.count))?.object
  }

  private func name(of repository: JSONValue?) -> String? {
    repository?.object?["full_name"]?.string?.lowercased()
  }

  private func value(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A repository's host and path, whichever way its address is written.
  private static func place(_ address: String) -> String {
    var text = address.lowercased()[...]
    if let scheme = text.utf8.firstIndex(of: UInt8(ascii: ":")), text[scheme...].hasPrefix("://") {
      text = text[scheme...].dropFirst(3)
    }
    if let user = text.utf8.firstIndex(of: UInt8(ascii: "@")) {
      text = text[text.utf8.index(after: user)...]
    }
    while text.hasSuffix("/") { text.removeLast() }
    if text.hasSuffix(".git") { text = text.dropLast(4) }
    return text.split { $0 == ":" || $0 == "/" }.joined(separator: "/")
  }
}
