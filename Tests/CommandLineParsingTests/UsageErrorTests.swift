import CommandLineParsing
import Testing

struct UsageErrorTests {
  @Test(
    arguments: [
      (["lsit"], "unknown command `lsit`", "did you mean `list`?"),
      (["frobnicate"], "unknown command `frobnicate`", "`larder help --all` lists the commands"),
      (["report", "tredn"], "unknown command `tredn`", "did you mean `trend`?"),
      (["help", "ad"], "unknown command `ad`", "did you mean `add`?"),
      (["--", "list"], "unknown command `list`", "did you mean `list`?"),
      (["list", "--fromat", "json"], "unknown option `--fromat`", "did you mean `--format`?"),
      (["list", "--form=json"], "unknown option `--form`", "did you mean `--format`?"),
      (
        ["list", "-format"],
        "invalid value `ormat` for `-f`: "
          + "expected json or text, perhaps with a file: `json=out.json`", nil
      ),
      (["list", "-base"], "unknown option `-base`", "did you mean `--base`?"),
      (["list", "-qx"], "unknown option `-x`", "`larder list --help` lists the options"),
      (
        ["add", "--base", "x"], "unknown option `--base`", "`--base` is an option of `larder list`"
      ),
      (
        ["list", "--depth", "0"],
        "invalid value `0` for `--depth`: "
          + "expected a whole number from 1 to 9", nil
      ),
      (
        ["list", "-1000"],
        "invalid value `1000` for `--top`: expected a whole number from 1 to 999", nil
      ),
      (["list", "-20", "-n", "3"], "`-n` is given twice", "give `-n` once"),
      (["list", "-20x"], "unknown option `-20x`", "`larder list --help` lists the options"),
      (["add", "-20"], "unknown option `-20`", "`larder add --help` lists the options"),
      (
        ["list", "-d9999999999999999999999"],
        "invalid value `9999999999999999999999` for `-d`: "
          + "expected a whole number from 1 to 9", nil
      ),
      (
        ["list", "--color=alwasy"],
        "invalid value `alwasy` for `--color`: "
          + "expected auto, always or never", "did you mean `always`?"
      ),
      (
        ["list", "--base="], "invalid value `` for `--base`: expected a text that is not empty", nil
      ),
      (["list", "--base"], "`--base` needs a value: `--base REV`", nil),
      (
        ["list", "--base", "--staged"], "`--base` needs a value: `--base REV`",
        "write `--base=--staged` if `--staged` is meant to be its value"
      ),
      (
        ["list", "--staged=yes"], "`--staged` takes no value, but `yes` is given",
        "write `--staged` alone"
      ),
      (["list", "-q=yes"], "`-q` takes no value, but `yes` is given", "write `-q` alone"),
      (
        ["list", "--no-stale=1"], "`--no-stale` takes no value, but `1` is given",
        "write `--no-stale` alone"
      ),
      (["add", "--cellar"], "missing argument ITEM", "usage: `larder add [OPTIONS] ITEM [N]`"),
      (["merge"], "missing argument FILE", "usage: `larder merge FILE...`"),
      (
        ["add", "--cellar", "a", "2", "c"], "unexpected argument `c`",
        "usage: `larder add [OPTIONS] ITEM [N]`"
      ),
      (
        ["list", "HEAD", "shelf"], "unexpected argument `shelf`",
        "each PATH stands after `--`: `-- shelf`"
      ),
      (["list", "-d", "2", "--depth", "2"], "`--depth` is given twice", "give `--depth` once"),
      (
        ["list", "--staged", "--base", "x"], "`--base` and `--staged` exclude each other",
        "give only one of them"
      ),
      (["add", "beans"], "one of `--kitchen` or `--cellar` is needed", nil),
    ] as [([String], String, String?)])
  func `a refused line says what is wrong and what would be right`(
    _ words: [String], description: String, hint: String?
  ) throws {
    let error = try #require(throws: UsageError.self) { try Larder.table.parse(words) }
    #expect(error.description == description)
    #expect(error.hint == hint)
  }

  @Test func `hidden options parse but are never suggested`() throws {
    #expect(try Larder.run("list", "--trace-shelves")?.values[Larder.debugging] == true)
    #expect(
      Larder.refusal("list", "--trace-shelfs")?.hint == "`larder list --help` lists the options")
  }

  @Test func `a huge word is refused in a moment`() {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(Larder.refusal(word)?.code == .unknownCommand)
    #expect(Larder.refusal("list", "-" + word)?.code == .unknownOption)
    #expect(Larder.refusal("list", "-d" + word)?.code == .invalidValue)
  }
}
