internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// The options of formats that other programs import.
enum ExportOptions {
  static let columns = Option<[ItemColumn]?>.value(
    "columns", .columns,
    "csv, html: these columns, such as id,title,owner,score,link: any field, and rank, heat, site, hours",
    defaultText: "all in csv, those that are filled in html", group: "Exports")

  static let linkTemplate = Option<LinkTemplate?>.value(
    "link-template", .linkTemplate,
    "link to lines by URL, which holds {path} and may hold {commit} and {line}",
    defaultText: "report.link-template, else what fits the remote origin", group: "Exports")

  static let jiraConfig = Option.value(
    "jira-config", .text("FILE", completion: .file),
    "jira: write the configuration of Jira's importer to FILE", group: "Exports")

  static let isForExcel = Option.flag(
    "excel", "csv: with a byte order mark and CRLF, as Excel wants it", group: "Exports")

  static let isRaw = Option.flag(
    "raw-csv", "write no ' before texts that a spreadsheet would take for formulas",
    group: "Exports")

  static let hasEvents = Option.flag(
    "ical-events", "ical: write events, for calendars that know no tasks", group: "Exports")

  static let all: [any OptionDeclaration] = [
    columns, linkTemplate, jiraConfig, isForExcel, isRaw, hasEvents,
  ]
}

extension ValueKind where Value == [ItemColumn] {
  /// Names of columns, with commas between.
  static var columns: ValueKind {
    let names = ItemColumn.all.map(\.name)
    let written: @Sendable ([ItemColumn]) -> String = { $0.map(\.name).joined(separator: ",") }
    return ValueKind("NAMES", text: written) { text throws(InvalidValue) in
      var columns: [ItemColumn] = []
      for word in text.split(separator: ",", omittingEmptySubsequences: false) {
        let name = word.filter { $0 != " " }
        guard let column = ItemColumn.named(name) else {
          throw InvalidValue(
            expected: "columns with commas between; '\(name)' is none",
            hint: NearestName.of(name, among: names).map { "did you mean `\($0)`?" }
              ?? "they are \(names.joined(separator: ", ")), and any x-KEY")
        }
        columns.append(column)
      }
      return columns
    }
  }
}

extension ValueKind where Value == LinkTemplate {
  /// The address of a line on a host.
  static var linkTemplate: ValueKind {
    ValueKind("URL", text: \.description) { text throws(InvalidValue) in
      do throws(LinkTemplate.Flaw) {
        return try LinkTemplate(text)
      } catch {
        throw InvalidValue(
          expected: "a template of an address",
          hint: "it \(error.description): https://git.example.org/shop/blob/{commit}/{path}#L{line}"
        )
      }
    }
  }
}
