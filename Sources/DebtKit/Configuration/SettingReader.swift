internal import GitAccess
internal import RecordParsing

/// Reads the values of settings, and tells what it cannot read with its line.
struct SettingReader {
  var configuration = Configuration()
  private(set) var problems: [Problem] = []
  private let file: RepositoryPath

  init(file: RepositoryPath) {
    self.file = file
  }

  /// Tells of something wrong at a place.
  mutating func report(_ code: ProblemCode, at place: RecordParsing.Place, _ message: String) {
    problems.append(
      Problem(code, at: Place(file, line: place.line, column: place.column), message))
  }

  /// Reads one of some words.
  mutating func choice(_ node: YAMLNode, among words: [String]) -> String? {
    guard let text = text(node) else { return nil }
    if words.contains(text) { return text }
    let hint =
      text.nearest(in: words).map { "did you mean '\($0)'?" }
      ?? "it takes \(words.joined(separator: ", "))"
    report(.malformedConfiguration, at: node.place, "'\(text)' is not known here; \(hint)")
    return nil
  }

  /// Reads yes or no.
  mutating func flag(_ node: YAMLNode) -> Bool? {
    choice(node, among: ["true", "false"]).map { $0 == "true" }
  }

  /// Reads a number of at least the given one.
  mutating func number(_ node: YAMLNode, atLeast least: Double) -> Double? {
    guard let text = text(node) else { return nil }
    if let number = Decimal.value(text), number >= least { return number }
    report(
      .malformedConfiguration, at: node.place,
      "'\(text)' should be a number of \(Decimal.text(least)) or more")
    return nil
  }

  /// Reads days of the calendar: `180d`, or `off`, which is nil.
  mutating func days(_ node: YAMLNode) -> Int? {
    guard let text = text(node), text != "off", text != "false" else { return nil }
    let number = text.hasSuffix("d") ? text.dropLast() : text[...]
    if let days = Int(number), (1...100_000).contains(days) { return days }
    report(
      .malformedConfiguration, at: node.place,
      "'\(text)' should be a number of days; write 180d, or off")
    return nil
  }

  /// Reads the address of a line on a host; `auto` is nil.
  mutating func linkTemplate(_ node: YAMLNode) -> LinkTemplate? {
    guard let text = text(node), text != "auto" else { return nil }
    do throws(LinkTemplate.Flaw) {
      return try LinkTemplate(text)
    } catch {
      report(.malformedConfiguration, at: node.place, "the template \(error.description)")
      return nil
    }
  }

  /// Reads an amount of work that is more than nothing, or `off`, which is nil.
  mutating func duration(_ node: YAMLNode) -> WorkDuration? {
    guard let text = text(node), text != "off", text != "false" else { return nil }
    if let duration = WorkDuration(text), duration.hours(in: WorkCalendar()) > 0 { return duration }
    report(
      .malformedConfiguration, at: node.place, "'\(text)' is no amount of work; write 30d, or off")
    return nil
  }

  /// Reads a part of a whole: `20%` or `0.2`.
  mutating func share(_ node: YAMLNode) -> Double? {
    guard let text = text(node) else { return nil }
    if let share = PlanCapacity.share(text) { return share }
    report(
      .malformedConfiguration, at: node.place,
      "'\(text)' is no share; write 20%, more than 0% and at most 100%")
    return nil
  }

  /// Reads the path of a file, relative to the top of the repository, or `off`, which is nil.
  mutating func path(_ node: YAMLNode) -> String? {
    guard let text = text(node), !text.isEmpty, text != "off", text != "false" else { return nil }
    return text.hasPrefix("./") ? String(text.dropFirst(2)) : text
  }

  /// Reads what counts as a release; `none` is nil.
  mutating func releases(_ node: YAMLNode) -> ReleaseSource? {
    guard let text = text(node), text != "none" else { return nil }
    if let source = ReleaseSource(text) { return source }
    report(
      .malformedConfiguration, at: node.place,
      "'\(text)' should be tags:GLOB such as tags:v*, branch:NAME, or signals")
    return nil
  }

  /// Reads a list of texts; one text alone is a list of one.
  mutating func list(_ node: YAMLNode) -> [String] {
    if node.isEmpty { return [] }
    guard let items = node.items else { return text(node).map { [$0] } ?? [] }
    return items.compactMap { text($0) }
  }

  /// Reads a map from names to texts.
  mutating func texts(_ node: YAMLNode) -> [String: String] {
    var result: [String: String] = [:]
    for pair in pairs(node) { result[pair.key] = text(pair.value) }
    return result
  }

  /// Reads a map from names to durations.
  mutating func durations(_ node: YAMLNode) -> [String: WorkDuration] {
    var result: [String: WorkDuration] = [:]
    for pair in pairs(node) {
      guard let text = text(pair.value) else { continue }
      if let duration = WorkDuration(text) {
        result[pair.key.uppercased()] = duration
      } else {
        report(
          .malformedConfiguration, at: pair.value.place,
          "'\(text)' is no duration; write 4h, 3d or 2w")
      }
    }
    return result
  }

  /// Reads a map from keywords or kinds to fields with values.
  mutating func fieldDefaults(_ node: YAMLNode) -> [String: FieldSet] {
    var result: [String: FieldSet] = [:]
    for pair in pairs(node) {
      var fields = FieldSet()
      for entry in pairs(pair.value) {
        guard let field = Field(rawValue: entry.key) else {
          reportUnknown(entry, among: Field.allCases.map(\.rawValue))
          continue
        }
        guard field.hasDefault else {
          report(
            .malformedConfiguration, at: entry.place,
            "'\(field.rawValue)' belongs to one item alone and has no default")
          continue
        }
        if let value = value(of: field, entry.value) {
          fields[field] = FieldEntry(
            value, origin: .configured, from: "scoring.defaults.\(pair.key)")
        }
      }
      result[pair.key] = fields
    }
    return result
  }

  /// Reads keywords: a list replaces the standard ones, a map adds to them.
  mutating func keywords(_ node: YAMLNode) -> [Keyword] {
    let standard = Keyword.defaults
    guard let pairs = node.pairs else {
      var words: Set<String> = []
      return list(node).filter { words.insert($0.uppercased()).inserted }.compactMap { word in
        standard.first { $0.word == word.uppercased() } ?? keyword(word, at: node.place)
      }
    }
    var keywords = standard
    for pair in pairs {
      let word = pair.key.uppercased()
      let kind = text(pair.value)
      switch kind {
      case nil: break
      case "off", "false": keywords.removeAll { $0.word == word }
      case "on", "true":
        guard !keywords.contains(where: { $0.word == word }) else { break }
        if let keyword = keyword(word, at: pair.place) { keywords.append(keyword) }
      case let kind? where Field.kinds.contains(kind):
        let keyword = keyword(
          word, kind: kind,
          afterAt: standard.contains { $0.word == word && $0.allowsLowerCaseAfterAt },
          at: pair.place)
        guard let keyword else { break }
        keywords.removeAll { $0.word == word }
        keywords.append(keyword)
      default: _ = choice(pair.value, among: Field.kinds + ["on", "off"])
      }
    }
    return keywords
  }

  /// The pairs of a map; anything else is told.
  mutating func pairs(_ node: YAMLNode) -> [YAMLNode.Pair] {
    if let pairs = node.pairs { return pairs }
    if !node.isEmpty {
      report(.malformedConfiguration, at: node.place, "should be a map: name: value")
    }
    return []
  }

  /// Tells of a key that is no name here, with the nearest one that is.
  mutating func reportUnknown(
    _ pair: YAMLNode.Pair, under path: String = "", among names: [String],
    as code: ProblemCode = .unknownSetting
  ) {
    let hint = pair.key.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
    let key = path.isEmpty ? pair.key : "\(path).\(pair.key)"
    report(code, at: pair.place, "'\(key)' is no setting\(hint)")
  }

  private mutating func text(_ node: YAMLNode) -> String? {
    if let text = node.text { return text }
    report(.malformedConfiguration, at: node.place, "should be one value")
    return nil
  }

  private mutating func value(of field: Field, _ node: YAMLNode) -> FieldValue? {
    let texts = list(node)
    switch configuration.markers.fields.read(field, texts) {
    case .value(let value), .configured(let value, _): return value
    case .offScale(let value, let message):
      report(.offScale, at: node.place, message)
      return value
    case .malformed(_, let message):
      report(.malformedConfiguration, at: node.place, message)
      return nil
    }
  }

  private mutating func keyword(
    _ word: String, kind: String? = nil, afterAt allowsLowerCaseAfterAt: Bool = false,
    at place: RecordParsing.Place
  ) -> Keyword? {
    let isWord =
      !word.isEmpty && word.utf8.count <= 40
      && word.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x20 }
    if isWord {
      return Keyword(
        word.uppercased(), kind: kind, allowsLowerCaseAfterAt: allowsLowerCaseAfterAt)
    }
    report(
      .malformedConfiguration, at: place,
      "'\(word)' cannot be a keyword; use up to 40 letters, digits, '-' and '_'")
    return nil
  }
}
