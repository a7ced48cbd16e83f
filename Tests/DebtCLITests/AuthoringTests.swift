import TestSupport
import Testing

/// Debt is written down: what people see, and what is never written.
struct AuthoringTests {
  private static let files = [
    "debt/split-billing.md": "---\nstatus: open\nowner: '@shop'\n---\n# Split the billing module\n",
    "debt/spike.md":
      "---\nkind: spike\ntimebox: 2d\n---\n# Would a bus do?\n- [ ] ask\n- [x] look\n",
    "src/a.c": "int a; // TODO: close the file\n// FIXME: the lock is held too long\n",
    "src/b.c": "// DEBT(split-billing): this goes\n",
  ]

  private func text(_ repository: TestRepository, _ path: String) throws -> String {
    String(decoding: try repository.folder.read(path), as: UTF8.self)
  }

  private func id(_ title: String, in repository: TestRepository) async throws -> String {
    let list = await debt("scan", "--list", in: repository.path)
    let line = try #require(list.lines.first { $0.contains(title) })
    return String(try #require(line.split(separator: " ").last))
  }

  @Test func `set prints its diff, stages nothing, and writes nothing in a dry run`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let marker = try await id("close the file", in: repository)
    let arguments = ["set", "split", marker, "due=2027-01-31"]
    let dry = await debt(arguments + ["--dry-run"], in: repository.path)
    #expect(dry.code == 0 && dry.errors == "")
    #expect(try repository.git("status", "--porcelain") == "")
    let real = await debt(arguments, in: repository.path + "/src")
    #expect(real.code == 0 && real.errors == "" && real.output == dry.output)
    #expect(
      real.output == """
        --- a/debt/split-billing.md
        +++ b/debt/split-billing.md
        @@ -1,5 +1,6 @@
         ---
         status: open
         owner: '@shop'
        +due: 2027-01-31
         ---
         # Split the billing module
        --- a/src/a.c
        +++ b/src/a.c
        @@ -1,2 +1,2 @@
        -int a; // TODO: close the file
        +int a; // TODO(due=2027-01-31): close the file
         // FIXME: the lock is held too long

        """)
    #expect(
      try repository.git("status", "--porcelain") == " M debt/split-billing.md\n M src/a.c\n")
    try repository.git("restore", ".")
    #expect(try text(repository, "src/a.c") == Self.files["src/a.c"])
  }

  @Test func `a change on top of one that git does not hold is told and kept`() async throws {
    let repository = try TestRepository.committed(Self.files)
    try repository.write("src/a.c", "int mine;\n" + (Self.files["src/a.c"] ?? ""))
    let marker = try await id("close the file", in: repository)
    let answer = await debt("set", marker, "effort=2h", in: repository.path)
    #expect(answer.code == 0)
    #expect(answer.errors.contains("git does not hold src/a.c as it was"))
    #expect(try text(repository, "src/a.c").hasPrefix("int mine;\nint a; // TODO(effort=2h):"))
    let again = await debt("set", marker, "effort=2h", in: repository.path)
    #expect(again.output == "" && again.errors == "debt: nothing to change\n")
  }

  @Test func `another tool's words are left to it, and a record may cover them`() async throws {
    let repository = try TestRepository.committed([
      ".debt.yml": "markers: {suppressions: true}\n",
      "A.java": "class A {\n  @SuppressWarnings(\"unchecked\")\n  void f() {}\n}\n",
    ])
    let list = await debt("scan", "--list", in: repository.path)
    let id = String(try #require(list.lines.first?.split(separator: " ").last))
    for arguments in [["set", id, "due=2027-01-31"], ["new", "--from", "A.java:2"]] {
      let answer = await debt(arguments, in: repository.path)
      #expect(answer.code == 2, "\(arguments)")
      #expect(
        answer.errors.contains("A.java:2: another tool's words carry no fields"),
        "\(answer.errors)")
    }
    let removal = await debt("pay", id, "--remove", in: repository.path)
    #expect(removal.code == 2 && removal.errors.contains("it is code and no comment"))
    #expect(try repository.git("status", "--porcelain") == "")
    let cover = await debt("new", "Type the lists", "--from-cluster", id, in: repository.path)
    #expect(cover.code == 0, "\(cover.errors)")
    let covered = await debt("show", "type-the-lists", "--untracked", in: repository.path)
    #expect(covered.code == 0 && covered.output.contains("A.java:2"))
  }

  @Test func `several items are changed together or not at all`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt(
      "set", "split-biling", "sp", "split-billing", "due=2027-02-30", "efort=1d",
      in: repository.path)
    #expect(answer.code == 2 && answer.output == "")
    for words in [
      "did you mean 'split-billing'?", "'sp' fits 2 items", "'2027-02-30' is no day",
      "did you mean 'effort'?", "nothing was written",
    ] {
      #expect(answer.errors.contains(words), "\(answer.errors)")
    }
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func `an item answers to a name that it had before it was moved`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let old = try await id("close the file", in: repository)
    try repository.write("src/c.c", Self.files["src/a.c"] ?? "")
    try repository.remove("src/a.c")
    try repository.commit("Move", date: 1_767_300_000)
    let answer = await debt("set", old, "effort=2h", in: repository.path)
    #expect(answer.code == 0 && answer.output.contains("+++ b/src/c.c"), "\(answer.errors)")
  }

  @Test func `new writes a record and says what comes next`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt(
      "new", "Split the billing module", "owner=@ana", in: repository.path)
    #expect(answer.code == 0 && answer.output == "debt/split-the-billing-module.md\n")
    #expect(answer.errors.contains("debt edit split-the-billing-module"))
    let from = await debt("new", "--from", "a.c:2", in: repository.path + "/src")
    #expect(from.code == 0 && from.output.hasSuffix("\ndebt/the-lock-is-held-too-long.md\n"))
    #expect(try text(repository, "src/a.c").contains("FIXME(the-lock-is-held-too-long): the lock"))
    // What was made a moment ago can be changed before git knows of it.
    let set = await debt("set", "the-lock", "effort=1d", in: repository.path)
    #expect(set.code == 0 && set.output.contains("+effort: 1d"))
    let scan = await debt("scan", "--untracked", in: repository.path)
    #expect(!scan.output.contains("problem"), "\(scan.output)")
    for arguments in [["new"], ["new", "a", "b"], ["new", "--from", "x"], ["new", "x=y"]] {
      #expect(await debt(arguments, in: repository.path).code == 2)
    }
  }

  @Test func `pay marks a record, and says where a marker stands`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let record = await debt("pay", "split-billing", in: repository.path)
    #expect(record.code == 0 && record.output.contains("+status: paid"))
    #expect(record.errors.contains("src/b.c:1: a marker still refers to it"))
    #expect(await debt("pay", "spike", in: repository.path).errors.contains("--outcome TEXT"))
    let spike = await debt("pay", "spike", "--outcome", "It would.", in: repository.path)
    #expect(spike.output.contains("+outcome: It would."))
    #expect(spike.errors.contains("1 of its 2 tickets are not ticked"))
    let marker = try await id("the lock is held", in: repository)
    let place = await debt("pay", marker, in: repository.path)
    #expect(place.output == "src/a.c:2: FIXME the lock is held too long\n")
    #expect(place.errors.contains("the commit that removes this line pays it"))
    #expect(await debt("pay", marker, "--remove", in: repository.path).code == 0)
    #expect(try text(repository, "src/a.c") == "int a; // TODO: close the file\n")
    let beside = try await id("close the file", in: repository)
    let refused = await debt("pay", beside, "--remove", in: repository.path)
    #expect(refused.code == 2 && refused.errors.contains("code stands on the comment's lines"))
  }

  @Test func `accept needs who, why, and until when or for ever`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let reason = ["--by", "@ana", "--reason", "a law: in July"]
    #expect(await debt(["accept", "split"] + reason, in: repository.path).code == 2)
    #expect(
      await debt("accept", "split", "--for-ever", "--by", "@a", in: repository.path).code == 2)
    let passed = await debt(
      ["accept", "split", "--until", "2020-01-01"] + reason, in: repository.path)
    #expect(passed.code == 2 && passed.errors.contains("has passed already"))
    let answer = await debt(
      ["accept", "split", "--until", "2027-06-30"] + reason, in: repository.path)
    #expect(answer.code == 0)
    #expect(
      try text(repository, "debt/split-billing.md")
        == "---\nstatus: accepted\nowner: '@shop'\naccepted-by: '@ana'\n"
        + "accepted-until: 2027-06-30\naccepted-reason: 'a law: in July'\n---\n"
        + "# Split the billing module\n")
    let lasting = await debt(["accept", "split", "--for-ever"] + reason, in: repository.path)
    #expect(lasting.output.contains("-accepted-until: 2027-06-30"))
  }

  @Test func `adopt writes what is proposed`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt(
      "set", "split-billing", "--adopt", "effort=2d", "--as-of", "2026-06-01", in: repository.path)
    #expect(answer.code == 0 && answer.output.contains("+confidence: 50%"), "\(answer.errors)")
  }

  @Test func `a file that may not be written is told, and so is a bare repository`() async throws {
    let outside = try TemporaryFolder()
    let repository = try TestRepository.committed(["a.c": "// TODO: close the file\n"])
    try repository.folder.link("debt", to: outside.path)
    try repository.folder.link("l.c", to: outside.path + "/x.c")
    try outside.write("x.c", "// TODO: outside\n")
    let linked = await debt("new", "Fix it", in: repository.path)
    #expect(linked.code == 2 && linked.errors.contains("behind a symbolic link"))
    for place in ["l.c:1", "../x.c:1", outside.path + "/x.c:1", "debt/x.c:1"] {
      let answer = await debt("new", "--from", place, in: repository.path)
      #expect(answer.code == 2 && answer.output == "", "\(place): \(answer.output)")
    }
    #expect(try outside.read("x.c") == Array("// TODO: outside\n".utf8))
    try repository.git("clone", "-q", "--bare", ".", "bare.git")
    for command in [["set", "x", "due="], ["new", "Fix it"], ["pay", "x"], ["edit", "x"]] {
      let bare = await debt(command, in: repository.path + "/bare.git")
      #expect(bare.code == 2 && bare.errors.contains("a bare repository"), "\(bare.errors)")
    }
  }
}
