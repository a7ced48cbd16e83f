import TestSupport
import Testing

struct FormatTests {
  private static let files = [
    "a.c": "// TODO(@ana): free the buffer\n", ".debt.yml": "policy: {}\n",
  ]

  @Test func `one scan writes many formats`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt(
      "scan", "--format", "sarif=out.sarif", "--format", "gitlab=out.json", "--format",
      "checkstyle", in: repository.path)
    #expect(answer.code == 0 && answer.output.hasPrefix("<?xml"))
    let sarif = try JSONTree(repository.folder.read("out.sarif"))
    let result = sarif["runs"]?.elements.first?["results"]?.elements.first
    #expect(result?["ruleId"]?.text == "TODO")
    // What code scanning itself makes of this line and the rest of its file.
    let hash = result?["partialFingerprints"]?["primaryLocationLineHash"]?.text
    #expect(hash?.hasSuffix(":1") == true)
    #expect(try JSONTree(repository.folder.read("out.json")).elements.count == 1)
  }

  @Test func `only a change is shown where that is asked for`() async throws {
    let repository = try TestRepository.committed(Self.files)
    try repository.folder.write("b.c", "// FIXME: new\n")
    try repository.commit("more")
    let refused = await debt("scan", "--format", "gitlab", "--only-change", in: repository.path)
    #expect(refused.code == 2 && refused.errors.contains("needs --base"))
    for (flags, count) in [([], 2), (["--only-change"], 1)] {
      let answer = await debt(
        ["scan", "HEAD", "--base", "HEAD~1", "--format", "gitlab"] + flags, in: repository.path)
      #expect(try JSONTree(answer.outputBytes).elements.count == count, "\(answer.errors)")
    }
  }

  @Test func `annotations come with a summary of the step`() async throws {
    let repository = try TestRepository.committed(Self.files)
    try repository.folder.write("summary.md", "before\n")
    let variables = ["GITHUB_STEP_SUMMARY": "\(repository.path)/summary.md"]
    let answer = await debt(
      "scan", "HEAD", "--format", "github", in: repository.path, variables: variables)
    #expect(answer.lines.last?.hasPrefix("::notice title=debt::1 item in 2 files") == true)
    let summary = String(decoding: try repository.folder.read("summary.md"), as: UTF8.self)
    #expect(summary.hasPrefix("before\n### Technical debt\n"))
    #expect(summary.contains("free the buffer"))
    // A link that lies there is never followed.
    try repository.folder.link("link.md", to: "summary.md")
    let linked = await debt(
      "scan", "HEAD", "--format", "github", in: repository.path,
      variables: ["GITHUB_STEP_SUMMARY": "\(repository.path)/link.md"])
    #expect(linked.code == 0 && linked.errors.contains("cannot write the summary"))
    #expect(String(decoding: try repository.folder.read("summary.md"), as: UTF8.self) == summary)
  }

  @Test func `a category tells reports of one commit apart`() async throws {
    let repository = try TestRepository.committed(Self.files)
    for (arguments, category) in [
      ([], "debt/"), (["--", "a.c"], "debt/a.c/"), (["--sarif-category", "own"], "own/"),
    ] {
      let answer = await debt(
        ["scan", "--format", "sarif"] + arguments, in: repository.path)
      let run = try JSONTree(answer.outputBytes)["runs"]?.elements.first
      #expect(run?["automationDetails"]?["id"]?.text == category)
    }
  }
}
