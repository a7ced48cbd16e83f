internal import SchemaValidation

/// Reads the answer of SonarQube's `api/issues/search`.
enum SonarImport {
  /// Reads the issues of a file.
  ///
  /// - Throws: ``DebtError`` where the file holds none.
  static func read(
    _ file: ImportSource.File, into reading: inout ImportReading
  ) throws(DebtError) {
    let root: JSONValue
    do throws(SchemaError) {
      root = try JSONReader.read(file.bytes, byteLimit: 10_000_000)
    } catch {
      throw DebtError.edit("\(file.name): \(error)")
    }
    guard let issues = root.object?["issues"]?.array else {
      throw DebtError.edit(
        "\(file.name): holds no `issues`; save the answer of api/issues/search")
    }
    let components = root.object?["components"]?.array ?? []
    let paths = Dictionary(
      components.compactMap { component in
        component.object?["key"]?.string.flatMap { key in
          component.object?["path"]?.string.map { (key, $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
    for (index, issue) in issues.prefix(ImportSource.mostEntries + 1).enumerated() {
      guard let issue = issue.object, let message = issue["message"]?.string else {
        reading.passedOver.append(("issue \(index + 1)", "has no message"))
        continue
      }
      if let entry = entry(issue, message, paths, into: &reading) { reading.entries.append(entry) }
    }
    tellOfPages(root, issues.count, into: &reading)
  }

  private static func entry(
    _ issue: JSONObject, _ message: String, _ paths: [String: String],
    into reading: inout ImportReading
  ) -> ImportEntry? {
    func text(_ name: String) -> String? {
      issue[name]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
    let key = text("key")
    let resolution = text("resolution") ?? text("issueStatus") ?? ""
    if resolution.uppercased().filter(\.isLetter) == "FALSEPOSITIVE" {
      reading.passedOver.append((key ?? message, "is a false positive"))
      return nil
    }
    var entry = ImportEntry()
    entry.key = key
    entry.isKeyUnique = true
    entry.takeTitle(message)
    let reader = FieldReader()
    func take(_ name: String, _ target: ImportTarget, _ values: [String]) {
      guard !values.isEmpty else { return }
      reading.note(name, target)
      entry.take(name, values, as: target, fields: reader)
    }
    let component = text("component")
    let path = component.flatMap { paths[$0] ?? afterColon($0) }
    if let component { take("component", .field(.paths), [path ?? component]) }
    take("effort", .field(.effort), [text("effort") ?? text("debt")].compactMap(\.self))
    take("type", .field(.kind), [text("type")].compactMap(\.self))
    take("creationDate", .field(.created), [text("creationDate")].compactMap(\.self))
    take("tags", .field(.tags), (issue["tags"]?.array ?? []).compactMap(\.string))
    take("assignee", .field(.owner), [text("assignee")].compactMap(\.self))
    for name in ["rule", "severity", "author"] {
      take(name, .extra("x-\(name)"), [text(name)].compactMap(\.self))
    }
    status(text("issueStatus") ?? text("status"), resolution, of: &entry)
    if key != nil { reading.note("key", .key) }
    reading.note("message", .title)
    let line = issue["line"]?.number.map { ":\($0)" } ?? ""
    let place = path.map { " in `\($0)\(line)`" } ?? ""
    entry.takeBody(
      "SonarQube found this\(place)\(text("rule").map { " by its rule `\($0)`" } ?? "").")
    return entry
  }

  private static func status(_ word: String?, _ resolution: String, of entry: inout ImportEntry) {
    switch resolution.uppercased() {
    case "WONTFIX", "ACCEPTED":
      entry.set(.status, [Status.accepted.rawValue])
      entry.set(.acceptedReason, ["\(resolution) in SonarQube"])
    case "FIXED", "REMOVED": entry.set(.status, [Status.paid.rawValue])
    default:
      if let word, let status = ImportValue.status(word) { entry.set(.status, [status.rawValue]) }
    }
  }

  /// The path in `project:src/a.java`.
  private static func afterColon(_ component: String) -> String? {
    component.utf8.lastIndex(of: UInt8(ascii: ":")).map {
      component[component.utf8.index(after: $0)...].utf8.text
    }
  }

  /// Tells of issues that the server has and the file does not.
  private static func tellOfPages(
    _ root: JSONValue, _ count: Int, into reading: inout ImportReading
  ) {
    let paging = root.object?["paging"]?.object
    let total = (paging?["total"] ?? root.object?["total"])?.number.flatMap { Int("\($0)") }
    if let total, total > count {
      reading.passedOver.append(
        ("\(total - count) of \(total) issues", "are on other pages of the server's answer"))
    }
  }
}
