import TestSupport
import Testing

struct FmtTests {
  private static let files = [
    "src/a.c": "int a; // TODO [2027-01-31]: one\r\n// TODO two\r\n",
    "debt/b.md": "---\ndue: 2027-1-31\n---\n# B\n",
  ]
  private static let formatted = "int a; // TODO(due=2027-01-31): one\r\n// TODO two\r\n"

  private static func text(_ path: String, in repository: TestRepository) throws -> String {
    String(decoding: try repository.folder.read(path), as: UTF8.self)
  }

  @Test func `files are written in the one form, and the change is printed`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let answer = await debt("fmt", in: repository.path)
    #expect(answer.code == 0)
    #expect(answer.lines.contains("-int a; // TODO [2027-01-31]: one"))
    #expect(answer.lines.contains("+int a; // TODO(due=2027-01-31): one"))
    #expect(answer.errors == "debt: formatted 1 marker and 1 value in 2 files\n")
    #expect(try Self.text("src/a.c", in: repository) == Self.formatted)
    #expect(try Self.text("debt/b.md", in: repository) == "---\ndue: 2027-01-31\n---\n# B\n")
    let again = await debt("fmt", in: repository.path)
    #expect(again.output == "" && again.errors == "debt: everything is in the one form\n")
  }

  @Test func `no item changes`() async throws {
    let repository = try TestRepository.committed([
      "src/a.c": Self.files["src/a.c"] ?? "",
      "b.py": "# FIXME(#7, @ana) three words here <2026-01-01>\n",
    ])
    func items() async throws -> [[String?]] {
      let json = try JSONTree(
        await debt("scan", "--format", "json", in: repository.path).outputBytes)
      return (json["items"]?.elements ?? []).map { item in
        [
          item["fingerprint"]?.text, item["title"]?.text, item["fields"]?["due"]?["value"]?.text,
          item["fields"]?["owner"]?["value"]?.text, item["fields"]?["created"]?["value"]?.text,
        ]
      }
    }
    let before = try await items()
    #expect(await debt("fmt", "--all", in: repository.path).code == 0)
    #expect(try await items() == before)
    #expect(
      try Self.text("b.py", in: repository) == "# FIXME(@ana, #7): three words here <2026-01-01>\n")
  }

  @Test func `nothing is written where only the answer is wanted`() async throws {
    let repository = try TestRepository.committed(Self.files)
    let check = await debt("fmt", "--check", in: repository.path)
    #expect(check.code == 1)
    #expect(check.output == "debt/b.md  1 value\nsrc/a.c    1 marker\n")
    #expect(check.errors == "debt: would format 1 marker and 1 value in 2 files\n")
    for flag in ["--diff", "--dry-run"] {
      let answer = await debt("fmt", flag, in: repository.path)
      #expect(answer.code == 0 && answer.lines.contains("+due: 2027-01-31"))
    }
    #expect(try Self.text("src/a.c", in: repository) == Self.files["src/a.c"])
    let clean = await debt("fmt", "--check", "src/a.c", in: repository.path)
    #expect(clean.code == 1 && clean.output == "src/a.c  1 marker\n")
  }

  @Test func `what is left is told, and so are changes that git does not hold`() async throws {
    let repository = try TestRepository.committed(["a.c": "// TODO/FIXME(ana) a\n"])
    let left = await debt("fmt", in: repository.path)
    #expect(
      left.code == 0 && left.errors.contains("1 marker is left as written for marks or a second"))
    try repository.write("a.c", "// TODO [#7] mine\n")
    let dirty = await debt("fmt", in: repository.path)
    #expect(dirty.code == 0 && dirty.errors.contains("a.c held changes that git does not"))
    #expect(try Self.text("a.c", in: repository) == "// TODO(#7): mine\n")
  }

  @Test func `untracked files are left alone unless asked for`() async throws {
    let repository = try TestRepository.committed(["a.c": "int a;\n"])
    try repository.write("new.c", "// TODO [#7] new\n")
    #expect(await debt("fmt", "--check", in: repository.path).code == 0)
    let named = await debt("fmt", "new.c", in: repository.path)
    #expect(named.code == 2 && named.errors.contains("nothing tracked named 'new.c'"))
    #expect(await debt("fmt", "--untracked", in: repository.path).code == 0)
    #expect(try Self.text("new.c", in: repository) == "// TODO(#7): new\n")
  }

  @Test func `settings that cannot be read stop it`() async throws {
    let repository = try TestRepository.committed(
      Self.files.merging([".debt.yml": "markers: {bare: never}\n"]) { $1 })
    let answer = await debt("fmt", in: repository.path)
    #expect(answer.code == 2 && answer.errors.contains(".debt.yml"))
    #expect(try Self.text("src/a.c", in: repository) == Self.files["src/a.c"])
  }
}
