import TestSupport
import Testing

/// Texts that attack whoever reads an output: terminals, CI logs, spreadsheets and pages.
struct HostileTextTests {
  /// Escapes of a terminal in 7 and 8 bits, direction overrides, and the commands of four CI services.
  private static let evil =
    "\u{1B}]52;c;ZXZpbA==\u{07}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{200F}\u{200B}\u{7F}\u{8}"
    + " ##[command]x ##vso[task.x]y ##teamcity[z] \r::error::gotcha section_start:1:x"
  private static let escapes =
    #"\e]52;c;ZXZpbA==\a\e[2J\u009b31m\u202e\u2066\u200f ##[command]x ##vso[task.x]y\r::error::gotcha"#

  private static func repository() throws -> TestRepository {
    let repository = try TestRepository(files: [
      "e\u{1B}[31m\u{202E}##[x].c":
        "// TODO(@a\u{1B}na, due=\u{1B}[1m, \(evil), odd=\(evil)): \(evil)\n",
      "a\n::error::b.c": "// FIXME: \(evil)\n/* TODO: two\n   ::warning::lines\n */\n",
      "d\u{1B}[7m/r.md": "none\n",
      "debt/e\u{1B}[31m\u{9B}\u{202E}.md": """
      ---
      id: "\(escapes)"
      title: "\(escapes)"
      owner: "\(escapes)"
      "\(escapes)": 1
      due: "\(escapes)"
      effort: "\(escapes)"
      kind: "\(escapes)"
      objective: "\(escapes)"
      covers: ["text: \(escapes)"]
      paths: ["\(escapes)"]
      x-own: "\(escapes)"
      ---
      # \(evil)
      - [ ] \(evil) (2h)
      """,
      "debt/raw.md": "---\nowner: \(evil)\n---\n# Raw\n",
      "debt/plain.md":
        "---\nowner: a\nreach: 1\nimpact: 1\nconfidence: 1\neffort: 1d\n---\n# \(evil)\n",
      ".debt.yml":
        "\"\(escapes)\": 1\nexclude: 3\nmarkers: {bare: \"\(escapes)\", keywords: {TODO: \"\(escapes)\"}}\n",
      ".debt-schema.json": #"{"properties": {"owner": {"enum": ["\u001b[31m\u202e"]}}}"#,
    ])
    try repository.folder.link("l\u{1B}[31m", to: "/etc/\u{1B}[31m")
    try repository.commit("\(evil)")
    return repository
  }

  private static let services = [
    [:], ["GITHUB_ACTIONS": "true"], ["TF_BUILD": "True"], ["TEAMCITY_VERSION": "1"],
    ["GITLAB_CI": "true"],
  ]

  private static let commandLines: [[String]] =
    [[], ["-v"], ["-vv"], ["--list"], ["--staged"], ["HEAD"]].map { ["scan"] + $0 }
    + ["json", "ndjson", "csv", "markdown"].flatMap {
      [["scan", "--format", $0], ["backlog", "--format", $0]]
    }
    + [
      "sarif", "github", "gitlab", "rdjsonl", "checkstyle", "junit", "sonar", "prometheus",
      "gerrit",
    ].map { ["scan", "--format", $0] }
    + ["rice", "wsjf", "roi", "risk"].map { ["backlog", "--by", $0] }
    + [
      ["show", "plain"], ["show", "raw"], ["show", "e"], ["show", "plain", "--format", "json"],
      ["explain", "plain"], ["explain", "a\n::error::b.c:1"], ["explain", "a\n::error::b.c:3"],
      ["explain", "e\u{1B}[31m\u{202E}##[x].c:1"], ["explain", "markers.bare"],
      ["explain", "exclude"], ["explain", evil], ["explain", "\(evil):3"], ["show", evil],
      ["scan", evil], ["scan", "--", evil], ["scan", "--\(evil)"], ["scan", "-\u{1B}"],
      ["scan", "--format", evil], ["scan", "--format", "json=/none/\(evil)"],
      ["scan", "--config", evil], ["-C", evil, "scan"], [evil], ["backlog", "--owner", evil],
      ["log"], ["log", evil], ["log", "a...\(evil)"], ["log", "--author", evil],
      ["log", "--follow", evil], ["log", "--", evil], ["log", "-\(evil)"], ["diff", evil],
      ["diff", "HEAD...\(evil)"], ["diff", "HEAD..HEAD"], ["diff", "--format", "markdown"],
      ["scan", "--as-of", evil], ["backlog", "--top", evil], ["scan", "HEAD", evil],
    ]

  @Test(.timeLimit(.minutes(2)), arguments: commandLines)
  func `no hostile text reaches a stream as it is`(_ arguments: [String]) async throws {
    let repository = try Self.repository()
    for variables in Self.services {
      for width in [nil, 60] {
        let answer = await debt(
          arguments + (arguments.contains("--format") ? [] : ["--color", "never"]),
          in: repository.path, variables: variables, width: width)
        #expect(!answer.output.isEmpty || !answer.errors.isEmpty)
        for bytes in [answer.outputBytes, answer.errorBytes] {
          let format = arguments.drop { $0 != "--format" }.dropFirst().first ?? ""
          #expect(Self.attacks(in: bytes, variables, format: format) == [], "\(variables)")
        }
      }
    }
  }

  /// Names the attacks that a stream would carry to its reader.
  private static func attacks(in bytes: [UInt8], _ variables: [String: String], format: String)
    -> [String]
  {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return ["bytes that are not UTF-8"]
    }
    var found: [String] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x20...0x7E: break
      // Inside the quotes of a cell, a carriage return is a text's own.
      case 0x0D where format == "csv": break
      case 0...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        found.append("U+" + String(scalar.value, radix: 16))
      default: break
      }
    }
    let lines = text.split(separator: "\n")
    if variables["GITHUB_ACTIONS"] != nil {
      let own = format == "github" ? ["::error ", "::warning ", "::notice "] : []
      let isCommand = { (line: Substring) in
        line.drop { $0 == " " }.hasPrefix("::") && !own.contains { line.hasPrefix($0) }
      }
      if lines.contains(where: isCommand) { found.append("::") }
      if text.contains("##[") { found.append("##[") }
    }
    if variables["TF_BUILD"] != nil, text.contains("##vso[") || text.contains("##[") {
      found.append("##vso[")
    }
    if variables["TEAMCITY_VERSION"] != nil, text.contains("##teamcity[") {
      found.append("##teamcity[")
    }
    // GitLab wants a carriage return after it, which JSON has none of.
    let json = ["json", "ndjson", "sarif", "gitlab", "rdjsonl", "sonar", "gerrit"]
    if variables["GITLAB_CI"] != nil, !json.contains(format), text.contains("section_start:") {
      found.append("section_start:")
    }
    return found
  }

  @Test func `a cell never starts a formula, and a page shows mark-up as text`() async throws {
    let repository = try TestRepository.committed([
      "a.c": [
        "=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)", "<script>alert(1)</script>",
        "![x](http://evil.example/x.png) [y](javascript:z) @admin closes #1 | a | b",
      ].map { "// TODO: \($0)\n\n" }.joined()
    ])
    let csv = await debt("scan", "--format", "csv", in: repository.path).output
    for start in ["\"=", "\"+", "\"-", "\"@"] { #expect(!csv.contains(start), "\(csv)") }
    let page = await debt("scan", "--format", "markdown", in: repository.path).output
    for raw in ["<script", "![x](", "[y](", " @admin", " #1"] {
      #expect(!page.contains(raw), "\(raw) in \(page)")
    }
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("|") }.count == 8)
  }
}
