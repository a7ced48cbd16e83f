import TestSupport
import Testing

/// `debt scan --base auto` in the checkouts that services of CI make, with the variables that they set.
struct BuildServiceTests {
  /// `topic` parts from `main` at its first commit, adds a HACK and pays a FIXME; `main` has gone on.
  private let made: TestRepository
  private let base: String
  private let main: String
  private let topic: String
  /// `topic` merged into `main`, and `main` into `topic`; both have the same tree.
  private let merge: String
  private let reversedMerge: String

  init() throws {
    made = try TestRepository(files: ["a.c": "int a;\n// FIXME: drop this\n", "b.c": "int b;\n"])
    base = try made.commit("base")
    try made.switchToNewBranch("topic")
    try made.write("a.c", "int a;\n// HACK: new\n")
    topic = try made.commit("topic")
    try made.switchTo("main")
    // The rules of today are younger than the branch.
    try made.write(".debt.yml", "policy: {new-debt-needs: {level: error, fields: [owner]}}\n")
    try made.write("m.c", "// TODO: of main\n")
    main = try made.commit("main")
    try made.switchToNewBranch("trial")
    try made.write("a.c", "int a;\n// HACK: new\n")
    merge = try made.commit("merge", merging: [topic])
    try made.switchTo("topic")
    try made.switchToNewBranch("reversed")
    try made.git("merge", "--quiet", "--no-edit", "main")
    reversedMerge = String(try made.git("rev-parse", "HEAD").dropLast())
    try made.switchTo("main")
    try made.git("config", "uploadpack.allowAnySHA1InWant", "true")
    // Neither branch is a fork's.
    let side = #"{"repo": {"full_name": "acme/app"}}"#
    try made.write("event.json", #"{"pull_request": {"head": \#(side), "base": \#(side)}}"#)
  }

  /// A clone as a service makes it: only what is fetched, and the commit alone, on no branch.
  private func checkout(_ commit: String, depth: Int?, alsoFetching refs: String...) throws
    -> TemporaryFolder
  {
    let place = try TemporaryFolder()
    let depth = depth.map { ["--depth=\($0)"] } ?? []
    try Git.run(["init", "-q", "."], in: place.path)
    try Git.run(["remote", "add", "origin", "file://" + made.path], in: place.path)
    try Git.run(["fetch", "-q", "--no-tags"] + depth + ["origin", commit] + refs, in: place.path)
    try Git.run(["checkout", "-q", "--detach", commit], in: place.path)
    return place
  }

  private func scan(_ place: TemporaryFolder, _ variables: [String: String]) async -> Answer {
    await debt("scan", "--base", "auto", in: place.path, variables: variables)
  }

  /// The change alone is shown, and the rules are those of the branch that it goes to.
  private func expectChange(
    _ answer: Answer, rules: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let output = answer.output
    #expect(answer.code == 1 && answer.errors == "", sourceLocation: sourceLocation)
    #expect(output.contains("HACK new"), "\(output)", sourceLocation: sourceLocation)
    #expect(output.contains("FIXME drop this"), "\(output)", sourceLocation: sourceLocation)
    #expect(!output.contains("of main"), "\(output)", sourceLocation: sourceLocation)
    #expect(
      output.contains("policy from \((rules ?? main).prefix(10)) (base)"), "\(output)",
      sourceLocation: sourceLocation)
  }

  private func expectCure(
    _ answer: Answer, _ cure: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.code == 2 && answer.output == "", sourceLocation: sourceLocation)
    #expect(
      answer.errors.hasSuffix("      \(cure)\n"), "\(answer.errors)", sourceLocation: sourceLocation
    )
  }

  private let fetchMain = "+refs/heads/main:refs/remotes/origin/main"

  // MARK: GitHub

  private var gitHub: [String: String] {
    [
      "GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main",
      "GITHUB_REF": "refs/pull/7/merge", "GITHUB_SHA": merge,
      "GITHUB_EVENT_PATH": made.path + "/event.json",
    ]
  }

  @Test func `GitHub: the trial merge needs two commits`() async throws {
    expectChange(await scan(try checkout(merge, depth: 2), gitHub))
    expectCure(
      await scan(try checkout(merge, depth: 1), gitHub), "give actions/checkout `fetch-depth: 2`")
    let place = try checkout(merge, depth: 2)
    expectChange(
      await debt("scan", merge, "--base", "auto", in: place.path, variables: gitHub))
  }

  @Test func `GitHub: a checkout of the branch is compared with the target, not with its parent`()
    async throws
  {
    expectChange(await scan(try checkout(topic, depth: nil, alsoFetching: fetchMain), gitHub))
    expectCure(
      await scan(try checkout(topic, depth: 1), gitHub),
      "give actions/checkout `fetch-depth: 0`, or run "
        + "`git fetch --depth=50 origin main:refs/remotes/origin/main`")
    expectCure(
      await scan(try checkout(topic, depth: 1, alsoFetching: fetchMain), gitHub),
      "give actions/checkout `fetch-depth: 0`, or run `git fetch --deepen=50`")
  }

  @Test func `GitHub: the group of a merge queue is compared with what it builds on`() async throws
  {
    let queue = [
      "GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "merge_group", "GITHUB_SHA": merge,
      "GITHUB_REF": "refs/heads/gh-readonly-queue/main/pr-7-\(main)", "GITHUB_BASE_REF": "",
    ]
    expectChange(await scan(try checkout(merge, depth: 2), queue))
    expectCure(
      await scan(try checkout(merge, depth: 1), queue), "give actions/checkout `fetch-depth: 2`")
  }

  @Test func `GitHub: pull_request_target checks out no change, which is no clean answer`()
    async throws
  {
    let variables = gitHub.merging([
      "GITHUB_EVENT_NAME": "pull_request_target", "GITHUB_REF": "refs/heads/main",
      "GITHUB_SHA": main,
    ]) { $1 }
    let answer = await scan(try checkout(main, depth: 2), variables)
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.errors.contains("what is checked out is the tip of 'main' itself"))
    expectChange(
      await scan(try checkout(topic, depth: nil, alsoFetching: fetchMain), variables))
  }

  // MARK: GitLab

  private var gitLab: [String: String] {
    [
      "GITLAB_CI": "true", "CI_MERGE_REQUEST_EVENT_TYPE": "detached", "CI_COMMIT_SHA": topic,
      "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "",
      "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
    ]
  }

  @Test func `GitLab: the merge-base that it names and the target's tip need no history`()
    async throws
  {
    let cure =
      "run `git fetch --depth=1 origin $CI_MERGE_REQUEST_DIFF_BASE_SHA "
      + "+refs/heads/main:refs/remotes/origin/main`"
    let place = try checkout(topic, depth: 1)
    expectCure(await scan(place, gitLab), cure)
    try Git.run(["fetch", "-q", "--depth=1", "origin", fetchMain], in: place.path)
    expectCure(await scan(place, gitLab), cure)
    try Git.run(["fetch", "-q", "--depth=1", "origin", base, fetchMain], in: place.path)
    expectChange(await scan(place, gitLab))
  }

  @Test(arguments: ["merged_result", "merge_train"])
  func `GitLab: a merged result needs two commits`(kind: String) async throws {
    var variables = gitLab.merging([
      "CI_MERGE_REQUEST_EVENT_TYPE": kind, "CI_COMMIT_SHA": merge,
      "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": main,
    ]) { $1 }
    expectChange(await scan(try checkout(merge, depth: 2), variables))
    expectCure(
      await scan(try checkout(merge, depth: 1), variables), "set `GIT_DEPTH: \"2\"` for the job")
    variables["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] = ""
    expectChange(await scan(try checkout(merge, depth: 2), variables))
  }

  // MARK: The others

  @Test(arguments: ["main", "refs/heads/main"])
  func `Azure: the trial merge needs two commits`(target: String) async throws {
    let variables = [
      "TF_BUILD": "True", "BUILD_REASON": "PullRequest", "BUILD_SOURCEBRANCH": "refs/pull/7/merge",
      "BUILD_SOURCEVERSION": merge, "SYSTEM_PULLREQUEST_TARGETBRANCH": target,
    ]
    expectChange(await scan(try checkout(merge, depth: 2), variables))
    expectCure(
      await scan(try checkout(merge, depth: 1), variables),
      "give `checkout: self` `fetchDepth: \"2\"`")
  }

  @Test func `Bitbucket: it merges the target into the branch`() async throws {
    let variables = [
      "BITBUCKET_BUILD_NUMBER": "3", "BITBUCKET_PR_ID": "7",
      "BITBUCKET_PR_DESTINATION_BRANCH": "main",
      "BITBUCKET_PR_DESTINATION_COMMIT": String(main.prefix(12)),
    ]
    expectChange(await scan(try checkout(reversedMerge, depth: 2), variables))
    // Where the branch has all of its target there is nothing to merge.
    expectChange(await scan(try checkout(topic, depth: nil, alsoFetching: main), variables))
    expectCure(
      await scan(try checkout(topic, depth: 1), variables),
      "give the step `clone: {depth: full}`, or run "
        + "`git fetch --depth=50 origin main:refs/remotes/origin/main`")
  }

  @Test func `Buildkite and Jenkins: the target's branch is fetched`() async throws {
    let buildkite = [
      "BUILDKITE": "true", "BUILDKITE_PULL_REQUEST": "7",
      "BUILDKITE_PULL_REQUEST_BASE_BRANCH": "main",
    ]
    let jenkins = ["JENKINS_URL": "https://ci.example.com/", "CHANGE_TARGET": "main"]
    let place = try checkout(topic, depth: nil, alsoFetching: fetchMain)
    let merged = try checkout(merge, depth: 2, alsoFetching: fetchMain)
    let shallow = try checkout(topic, depth: 1, alsoFetching: fetchMain)
    for variables in [buildkite, jenkins] {
      expectChange(await scan(place, variables))
      expectChange(await scan(merged, variables))
    }
    expectCure(
      await scan(shallow, buildkite),
      "clone the whole history: no `depth` under `checkout`, no `--depth` in "
        + "BUILDKITE_GIT_CLONE_FLAGS, or run `git fetch --deepen=50`")
    expectCure(
      await scan(shallow, jenkins),
      "clear `Shallow clone` under `Advanced clone behaviours` of the job, or run "
        + "`git fetch --deepen=50`")
  }

  // MARK: No pull request

  @Test(arguments: [
    [:], ["BUILDKITE": "true", "BUILDKITE_PULL_REQUEST": "false"], ["GITHUB_ACTIONS": "true"],
  ])
  func `elsewhere the default branch of origin is the base, where it is known`(
    variables: [String: String]
  ) async throws {
    let place = try checkout(topic, depth: nil, alsoFetching: fetchMain)
    let unknown = await scan(place, variables)
    #expect(unknown.code == 2 && unknown.output == "")
    #expect(unknown.errors.contains("run `git remote set-head origin --auto`"))
    try Git.run(["remote", "set-head", "origin", "main"], in: place.path)
    expectChange(await scan(place, variables))
  }

  @Test func `a branch of this name is named in full`() async throws {
    try made.switchTo("topic")
    try made.git("branch", "auto", "main")
    let answer = await debt("scan", "--base", "refs/heads/auto", in: made.path)
    #expect(answer.output.contains("HACK new"))
  }
}
