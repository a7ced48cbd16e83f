internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

extension Invocation {
  /// What the arguments say of formats that other programs import, with the links of a snapshot.
  ///
  /// - Throws: `ToolError` when an option has no format to act on, or the remote cannot be read.
  func exportOptions(
    for outputs: Outputs, of registry: Registry, in repository: DebtRepository
  ) throws(ToolError) -> Export.Options {
    try checkExportOptions(outputs)
    var options = Export.Options()
    let page: HostPage?
    do throws(DebtError) {
      page = try repository.hostPage()
    } catch {
      throw ToolError(error)
    }
    options.repository = page?.name ?? repository.name
    options.namespace = page.map { "\($0.host)/\($0.path)" } ?? repository.name
    options.columns = values[ExportOptions.columns]
    options.isRaw = values[ExportOptions.isRaw]
    options.isForExcel = values[ExportOptions.isForExcel]
    options.hasEvents = values[ExportOptions.hasEvents]
    options.ci = console.ci
    let template =
      values[ExportOptions.linkTemplate] ?? registry.configuration.report.linkTemplate
      ?? page.flatMap(LinkTemplate.init)
    if let template, let commit = registry.snapshot.commit {
      options.links = LineLinks(template, commit: commit)
    } else if options.columns?.contains(where: { $0.name == "link" }) == true {
      note(
        registry.snapshot.commit == nil
          ? "there are no links before the first commit"
          : "there are no links: no host is known by the remote `origin`; give --link-template, or "
            + "set report.link-template in .debt.yml")
    }
    return options
  }

  /// Writes each report to its place, and goes on in further files where a format parts it.
  ///
  /// After `items.csv` come `items-2.csv` and so on. Nothing is written before it is clear that all of it
  /// can go somewhere.
  ///
  /// - Throws: `ToolError` when the standard output would get several files, when two go to one place,
  ///   or when a file cannot be written.
  func printFiles(
    _ outputs: Outputs, _ files: (OutputFormat) -> [[UInt8]]
  ) throws(ToolError) {
    var places: Set<String> = []
    var written: [(path: String?, bytes: [UInt8])] = []
    for request in outputs.requests {
      let parts = files(request.format)
      guard let file = request.file else {
        guard parts.count <= 1 else {
          let name = request.format.name
          throw ToolError(
            "\(name) takes more than one file for so many items",
            hint: "--format \(name)=FILE goes on in FILE-2 and so on; or take fewer with --top")
        }
        written += parts.map { (nil, $0) }
        continue
      }
      for (index, bytes) in parts.enumerated() {
        let path = Self.name(ofPart: index + 1, of: file)
        guard places.insert(path).inserted else {
          throw ToolError("two files would be \(path)", hint: "give each a name of its own")
        }
        written.append((path, bytes))
      }
      if parts.count > 1 {
        note(
          "\(request.format.name): \(parts.count) files, \(file) to \(Self.name(ofPart: parts.count, of: file))"
        )
      }
    }
    for (path, bytes) in written {
      if let path {
        try OutputFile.write(bytes, to: absolute(path))
      } else {
        console.write(bytes)
      }
    }
    if let file = values[ExportOptions.jiraConfig] {
      try OutputFile.write(JiraCSV.configuration, to: absolute(file))
    }
  }

  /// The name of a further file: its number stands before the ending, by which importers know it.
  static func name(ofPart number: Int, of file: String) -> String {
    guard number > 1 else { return file }
    let bytes = Array(file.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    let end = dot > start ? dot : bytes.endIndex
    return String(decoding: bytes[..<end] + Array("-\(number)".utf8) + bytes[end...], as: UTF8.self)
  }

  private func checkExportOptions(_ outputs: Outputs) throws(ToolError) {
    let formats = Set(outputs.requests.map(\.format.name))
    let tables: Set<String> = ["csv", "jira", "linear", "azure", "gitlab-issues"]
    let rows: [(option: String, isGiven: Bool, formats: Set<String>)] = [
      ("--columns", values[ExportOptions.columns] != nil, ["csv", "html"]),
      ("--jira-config", values[ExportOptions.jiraConfig] != nil, ["jira"]),
      ("--excel", values[ExportOptions.isForExcel], ["csv"]),
      ("--raw-csv", values[ExportOptions.isRaw], tables),
      ("--ical-events", values[ExportOptions.hasEvents], ["ical"]),
    ]
    for row in rows where row.isGiven && formats.isDisjoint(with: row.formats) {
      let names = row.formats.sorted().joined(separator: " or ")
      throw ToolError("\(row.option) does nothing here", hint: "it needs --format \(names)")
    }
  }
}
