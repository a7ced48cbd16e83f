import TestSupport
import Testing

struct LintTests {
  private static let files = [
    "debt/billing.md": """
    ---
    status: opn
    due: 2027-1-31
    effort: 8d
    efort: 3d
    ---
    # Split the billing module
    """,
    "src/a.c": "// DEBT(biling): here\nint a; // TODO(@ana): fine\n",
    "src/b.c": "// TODO(vipa, 2020-09-17): a guess\n",
    ".debt.yml": "scorng: {}\n",
  ]

  @Test func `each problem stands under its file with its cure`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt("lint", in: repository.path)
    #expect(answer.code == 1 && answer.errors == "")
    #expect(
      answer.output == """
        .debt.yml
           1:1  warning  'scorng' is no setting; did you mean 'scoring'?  unknown-setting

        debt/billing.md
           2:1  warning  status: 'opn' is not known; did you mean 'open'?  malformed-value
           3:1  warning  due: '2027-1-31' is no date; write 2027-01-31  malformed-date
           4:1  note     8d is more than a ticket of 3d, and nothing splits it; split it into checkboxes: - [ ] first step (4h)  unsplit-item
           5:1  warning  'efort' is no field; did you mean 'effort'?  unknown-key

        src/a.c
           1:9  warning  no record has the id 'biling'; did you mean 'billing'?  unknown-record

        src/b.c
          1:15  note     2020-09-17 beside an owner is read as due; write due=2020-09-17 or created=2020-09-17  guessed-field

        what to do
          guessed-field    Write the key: `due=2027-01-31`, `@ana`.
          malformed-date   Write the year, the month and the day: 2027-01-31.
          malformed-value  `debt explain FIELD` lists what the field takes.
          unknown-key      Use the nearest known one, or start your own keys with `x-`.
          unknown-record   Write the record, or mend the name.
          unknown-setting  Use the nearest known one; `debt explain KEY` tells what it does.
          unsplit-item     Write checkboxes in the record: - [ ] first step (4h).

        5 warnings, 2 notes in 4 files

        """)
  }

  @Test func `only what weighs enough fails`() async throws {
    let repository = try TestRepository.committed(["src/b.c": Self.files["src/b.c"] ?? ""])
    #expect(await debt("lint", in: repository.path).code == 0)
    #expect(await debt("lint", "--fail-on", "note", in: repository.path).code == 1)
    try repository.write("src/b.c", "// TODO(@ana): fine\n")
    let clean = await debt("lint", "--fail-on", "note", in: repository.path)
    #expect(clean.code == 0 && clean.output == "No problem in 1 file\n")
  }

  @Test func `settings that cannot be read leave no trust`() async throws {
    let repository = try TestRepository.committed([".debt.yml": "markers: {bare: never}\n"])
    let answer = await debt("lint", "--format", "gcc", in: repository.path)
    #expect(answer.code == 2)
    #expect(
      answer.output == ".debt.yml:1:17: error: 'never' is not known here; it takes auto, owner, tag"
        + " [malformed-configuration]\n")
  }

  @Test func `a new file is linted before git knows it`() async throws {
    let repository = try TestRepository.committed(["a.c": "int a;\n", ".gitignore": "out/\n"])
    try repository.write("debt/new.md", "---\ndue: soon\n---\n# New\n")
    try repository.write("out/made.c", "// TODO(due=soon): made\n")
    let answer = await debt("lint", "--format", "gcc", in: repository.path)
    #expect(answer.code == 1 && answer.lines.count == 1)
    #expect(answer.output.hasPrefix("debt/new.md:2:1: warning: due: 'soon' is no date"))
    let staged = await debt("lint", "--staged", in: repository.path)
    #expect(staged.code == 0 && staged.output.hasPrefix("No problem"))
  }

  @Test func `paths choose what is linted`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt("lint", "a.c", "--format", "gcc", in: repository.path + "/src")
    // What is wrong with the settings bears on every file.
    #expect(answer.lines.map { $0.prefix { $0 != ":" } } == [".debt.yml", "src/a.c"])
    let outside = await debt("lint", "../x", in: repository.path)
    #expect(outside.code == 2 && outside.errors.contains("outside the repository"))
  }

  @Test func `every format holds every problem`() async throws {
    let repository = try TestRepository.committed(Self.files)
    func output(_ format: String) async throws -> [UInt8] {
      await debt("lint", "--format", format, in: repository.path).outputBytes
    }
    let json = try JSONTree(try await output("json"))
    #expect(json["problems"]?.elements.count == 7)
    #expect(json["summary"]?["warnings"] == .number("5") && json["items"] == nil)
    #expect(
      json["problems"]?.elements.last?["cure"]?.text == "Write the key: `due=2027-01-31`, `@ana`.")
    for format in ["ndjson", "gcc", "rdjsonl"] {
      #expect(try await output(format).count { $0 == UInt8(ascii: "\n") } == 7, "\(format)")
    }
    #expect(try JSONTree(try await output("gitlab")).elements.count == 7)
    let run = try JSONTree(try await output("sarif"))["runs"]?.elements.first
    #expect(run?["results"]?.elements.count == 7)
    #expect(run?["automationDetails"]?["id"]?.text == "debt-lint/")
    let github = String(decoding: try await output("github"), as: UTF8.self)
    #expect(github.hasSuffix("::notice title=debt::5 warnings, 2 notes in 4 files\n"))
  }

  @Test func `a ticket is as large as the policy says`() async throws {
    let record = "---\neffort: 2d\n---\n# Two days\n"
    for (policy, count) in [
      ("", 0), ("large-items: {level: warning, ticket: 1d}", 1), ("large-items: off", 0),
    ] {
      let repository = try TestRepository.committed([
        "debt/two.md": record, ".debt.yml": "policy: {\(policy)}\n",
      ])
      let answer = await debt("lint", "--format", "ndjson", in: repository.path)
      #expect(answer.code == 0 && answer.lines.count == count, "\(policy): \(answer.output)")
    }
    let split = try TestRepository.committed([
      "debt/split.md": "---\neffort: 8d\n---\n# Eight days\n\n- [ ] one (4h)\n"
    ])
    #expect(await debt("lint", "--fail-on", "note", in: split.path).code == 0)
  }
}

/// Editors lint a buffer that is not saved.
struct LintBufferTests {
  private static func lint(
    _ path: String, _ buffer: String, in repository: TestRepository
  ) async -> Answer {
    await debt(
      "lint", "--stdin", "--path", path, "--format", "gcc", in: repository.path, input: buffer)
  }

  @Test func `a buffer counts instead of its file`() async throws {
    let repository = try TestRepository.committed([
      "debt/one.md": "---\ndue: soon\n---\n# One\n", "a.c": "// TODO(due=never): other\n",
    ])
    let mended = await Self.lint(
      "debt/one.md", "---\ndue: 2027-01-31\n---\n# One\n", in: repository)
    #expect(mended.code == 0 && mended.output == "")
    let worse = await Self.lint("debt/one.md", "---\ndeu: 2027-01-31\n---\n# One\n", in: repository)
    #expect(worse.code == 1)
    #expect(
      worse.output
        == "debt/one.md:2:1: warning: 'deu' is no field; did you mean 'due'? [unknown-key]\n")
  }

  @Test func `a buffer may be of a file that is not there`() async throws {
    let repository = try TestRepository.committed(["src/a.c": "int a;\n"])
    let answer = await Self.lint("src/[new].c", "// TODO(due=soon): new\n", in: repository)
    #expect(answer.code == 1 && answer.output.hasPrefix("src/[new].c:1:9: warning: due: 'soon'"))
    #expect(await Self.lint("../x.c", "", in: repository).code == 2)
  }

  @Test func `a buffer may be the settings`() async throws {
    let repository = try TestRepository.committed([".debt.yml": "", "a.c": "// TODO: a\n"])
    let answer = await Self.lint(".debt.yml", "exclud: []\n", in: repository)
    #expect(answer.output.hasPrefix(".debt.yml:1:1: warning: 'exclud' is no setting"))
    let schema = await Self.lint(".debt-schema.json", "{\"type\": 3}\n", in: repository)
    #expect(schema.code == 2 && schema.output.hasPrefix(".debt-schema.json:1:1: error: "))
  }

  @Test func `records that are not read are not missed`() async throws {
    let repository = try TestRepository.committed(["debt/x.md": "---\nid: own-id\n---\n# X\n"])
    let answer = await Self.lint("a.c", "// DEBT(own-id): here\n", in: repository)
    #expect(answer.code == 0 && answer.output == "")
  }

  @Test func `the options of a buffer belong together`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO: a\n"])
    for (arguments, words) in [
      (["--stdin"], "--stdin needs --path"), (["--path", "a.c"], "--path needs --stdin"),
      (["--stdin", "--path", "a.c", "a.c"], "lints one file"),
    ] {
      let answer = await debt(["lint"] + arguments, in: repository.path)
      #expect(answer.code == 2 && answer.errors.contains(words), "\(answer.errors)")
    }
  }
}
