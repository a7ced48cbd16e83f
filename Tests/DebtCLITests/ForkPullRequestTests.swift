import TestSupport
import Testing

/// What CI services say of pull requests from forks.
struct ForkPullRequestTests {
  /// Variables as a service sets them, and the one that gives a fork away.
  private static let rows: [(variables: [String: String], evidence: String?)] = [
    ([:], nil),
    (["CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "7", "CI_MERGE_REQUEST_PROJECT_ID": "7"], nil),
    (
      ["CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "8", "CI_MERGE_REQUEST_PROJECT_ID": "7"],
      "CI_MERGE_REQUEST_SOURCE_PROJECT_ID"
    ),
    (["SYSTEM_PULLREQUEST_ISFORK": "False"], nil),
    (["SYSTEM_PULLREQUEST_ISFORK": "True"], "SYSTEM_PULLREQUEST_ISFORK"),
    (["CHANGE_ID": "3", "CHANGE_FORK": ""], nil),
    (["CHANGE_FORK": "eve"], "CHANGE_FORK"),
    (["CIRCLE_PR_NUMBER": "3"], "CIRCLE_PR_NUMBER"),
    (["BUILDKITE_PULL_REQUEST": "false", "BUILDKITE_PULL_REQUEST_REPO": ""], nil),
    (
      [
        "BUILDKITE_PULL_REQUEST": "3", "BUILDKITE_REPO": "git@github.com:acme/app.git",
        "BUILDKITE_PULL_REQUEST_REPO": "git://github.com/Acme/app.git",
      ], nil
    ),
    (
      [
        "BUILDKITE_PULL_REQUEST": "3", "BUILDKITE_REPO": "git@github.com:acme/app.git",
        "BUILDKITE_PULL_REQUEST_REPO": "https://github.com/eve/app",
      ], "BUILDKITE_PULL_REQUEST_REPO"
    ),
    (["GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": "/nonexistent"], nil),
    (
      ["GITHUB_EVENT_NAME": "pull_request", "GITHUB_EVENT_PATH": "/nonexistent"],
      "GITHUB_EVENT_PATH"
    ),
    (["GITHUB_EVENT_NAME": "pull_request_target"], "GITHUB_EVENT_PATH"),
  ]

  private func evidence(_ variables: [String: String], in made: TestRepository) async -> String? {
    let answer = await debt("scan", in: made.path, variables: variables)
    #expect(answer.code == 0)
    let parts = answer.errors.split(separator: "(", maxSplits: 1)
    guard parts.first == "debt: this is a pull request from a fork " else {
      #expect(answer.errors == "")
      return nil
    }
    let told = answer.errors.split(separator: "\n").count
    #expect(told == 1 && answer.output.contains("commit"))
    return parts.last.flatMap { $0.split(separator: ")").first.map(String.init) }
  }

  @Test func `a fork is known by the variables of its service`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: plain\n"])
    for row in Self.rows {
      #expect(await evidence(row.variables, in: made) == row.evidence, "\(row.variables)")
    }
  }

  @Test func `GitHub tells in the file of its event`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: plain\n"])
    let base = #""base": {"repo": {"full_name": "acme/app", "fork": true}}"#
    let events: [(name: String, text: String, isFork: Bool)] = [
      (
        "pull_request",
        #"{"pull_request": {"head": {"repo": {"full_name": "Acme/app", "fork": true}}, \#(base)}}"#,
        false
      ),
      (
        "pull_request",
        #"{"pull_request": {"head": {"repo": {"full_name": "eve/app"}}, \#(base)}}"#, true
      ),
      ("pull_request_target", #"{"pull_request": {"head": {"repo": null}, \#(base)}}"#, true),
      ("pull_request", "{", true), ("pull_request", "[]", true),
      (
        "workflow_run",
        #"{"workflow_run": {"head_repository": {"full_name": "eve/app"}}, "repository": {"full_name": "a/b"}}"#,
        true
      ),
      (
        "workflow_run",
        #"{"workflow_run": {"head_repository": {"full_name": "a/b"}}, "repository": {"full_name": "a/b"}}"#,
        false
      ),
    ]
    let place = try TemporaryFolder()
    for event in events {
      try place.write("event.json", event.text)
      let variables = [
        "GITHUB_EVENT_NAME": event.name, "GITHUB_EVENT_PATH": place.path + "/event.json",
      ]
      let found = await evidence(variables, in: made)
      #expect(found == (event.isFork ? "GITHUB_EVENT_PATH" : nil), "\(event.text)")
    }
  }

  @Test func `the caller may say otherwise, and a writing command does not ask`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO: plain\n"])
    let fork = ["CHANGE_FORK": "eve"]
    let trusted = await debt("scan", "--trusted", in: made.path, variables: fork)
    #expect(trusted.errors == "" && trusted.output.contains("working tree"))
    #expect(await debt("scan", "-q", in: made.path, variables: fork).errors == "")
    #expect(await debt("init", in: made.path, variables: fork).code == 0)
    let both = await debt("scan", "--trusted", "--untrusted", in: made.path)
    #expect(both.code == 2)
  }
}
