import TestSupport
import Testing

@testable import DebtCLI

struct TrendTests {
  @Test func `a trend is printed in each of its formats, and written to files`() async throws {
    let repository = try ReportTests.shop()
    let starts = [
      "svg": "<svg ", "csv": "\"date\",\"commit\",", "json": "{\n  \"schemaVersion\": 1,",
    ]
    for (format, start) in starts {
      let answer = await debt(
        "report", "trend", "--by", "owner", "--format", format, in: repository.path)
      #expect(answer.code == 0 && answer.output.hasPrefix(start), "\(format): \(answer.output)")
    }
    let files = await debt(
      "report", "trend", "--format", "svg=trend.svg", "--format", "text", in: repository.path)
    #expect(files.code == 0 && files.lines.count >= 1)
    #expect(try repository.folder.read("trend.svg").starts(with: Array("<svg ".utf8)))
  }

  @Test func `help lists the reports, and completions know their options`() async throws {
    let folder = try TemporaryFolder()
    let help = await debt("report", "--help", in: folder.path)
    #expect(help.code == 0 && help.output.contains("  trend     draw how much debt stood"))
    let bare = await debt("report", in: folder.path)
    #expect(bare.code == 2 && bare.output == "" && bare.errors == help.output)
    let page = await debt("help", "report", "trend", in: folder.path)
    #expect(page.output.contains("debt report trend [OPTIONS] [REV] [-- PATH...]"))
    #expect(page.output == (await debt("report", "trend", "-h", in: folder.path)).output)
    for shell in ["bash", "zsh", "fish"] {
      let completions = await debt("completions", shell, in: folder.path).output
      #expect(completions.contains("trend") && completions.contains("measure"), "\(shell)")
    }
    #expect(await debt("man", in: folder.path).output.contains(".SS \"debt report trend\""))
  }
}
