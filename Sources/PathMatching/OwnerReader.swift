/// Reads the lines of a CODEOWNERS file.
struct OwnerReader {
  private(set) var rules: [OwnerRule] = []
  private var faults: [OwnerRules.Fault] = []
  private var hiddenFaults = 0
  private var sections: [[UInt8]: Int] = [[]: 0]
  private var section = 0
  private var sectionOwners: [String] = []
  private var words = 0
  private let dialect: OwnerDialect

  init(_ dialect: OwnerDialect) { self.dialect = dialect }

  /// How many sections there are, the one without a name included.
  var sectionCount: Int { sections.count }

  /// What is wrong, with a count of what is not told.
  var toldFaults: [OwnerRules.Fault] {
    guard hiddenFaults > 0, let last = faults.last else { return faults }
    let others = hiddenFaults == 1 ? "1 more line is" : "\(hiddenFaults) more lines are"
    return faults + [OwnerRules.Fault(line: last.line, message: "\(others) wrong below")]
  }

  mutating func read(_ file: [UInt8]) {
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = trimmed(line)
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      do throws(OwnerFault) {
        try read(line, number: index + 1)
      } catch {
        report(error.message, index + 1)
      }
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, number: Int) throws(OwnerFault) {
    if let heading = OwnerHeading(line) {
      let hasOwners = heading.rest.contains { !isBlank($0) }
      if dialect == .gitlab { return enter(heading, number) }
      if !hasOwners {
        throw OwnerFault(
          "'\(OwnerFault.shown(line))' looks like a section, and GitHub has none; "
            + "`owners: {dialect: gitlab}` in .debt.yml reads the file as GitLab does")
      }
    } else if dialect == .gitlab, line.starts(with: "[".utf8) || line.starts(with: "^[".utf8),
      !line.contains(UInt8(ascii: "]"))
    {
      throw OwnerFault("'\(OwnerFault.shown(line))' lacks the ] of a section's heading")
    }
    try addRule(line, number)
  }

  private mutating func enter(_ heading: OwnerHeading, _ number: Int) {
    section = sections[heading.name] ?? sections.count
    sections[heading.name] = section
    sectionOwners = tolerantOwners(heading.rest, number)
  }

  private mutating func addRule(_ line: ArraySlice<UInt8>, _ number: Int) throws(OwnerFault) {
    let isExclusion = dialect == .gitlab && line.first == UInt8(ascii: "!")
    var rest = isExclusion ? trimmed(line.dropFirst()) : line
    let text = Self.takePattern(&rest)
    let owners = try isExclusion ? [] : owners(rest, number)
    let pattern = try OwnerPattern(text, dialect)
    guard words + pattern.words <= OwnerRules.wordLimit else {
      throw OwnerFault("there are too many patterns with wildcards above; write folders instead")
    }
    words += pattern.words
    rules.append(
      OwnerRule(
        pattern: pattern, owners: owners, section: section, isExclusion: isExclusion, line: number)
    )
  }

  /// Takes what stands before the first blank that no backslash escapes.
  private static func takePattern(_ line: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    while end < line.endIndex, !isBlank(line[end]) {
      end = line[end] == UInt8(ascii: "\\") ? min(end + 2, line.endIndex) : end + 1
    }
    defer { line = line[end...] }
    return line[..<end]
  }

  private mutating func owners(
    _ rest: ArraySlice<UInt8>, _ number: Int
  ) throws(OwnerFault) -> [String] {
    if dialect == .gitlab {
      return rest.allSatisfy(isBlank) ? sectionOwners : tolerantOwners(rest, number)
    }
    let words = rest.split(whereSeparator: isBlank).prefix { $0.first != UInt8(ascii: "#") }
    if let stranger = words.first(where: { !OwnerName.isOwner($0, dialect) }) {
      throw Self.noOwner(stranger)
    }
    return names(words[...], number)
  }

  /// GitLab looks for owners in whatever follows a pattern, and passes over the rest.
  private mutating func tolerantOwners(_ rest: ArraySlice<UInt8>, _ number: Int) -> [String] {
    let words = rest.split(whereSeparator: isBlank)
    if let stranger = words.first(where: { !OwnerName.isOwner($0, dialect) }) {
      report(
        stranger.first == UInt8(ascii: "#")
          ? "GitLab has no comments behind a rule, and reads the owners in this one"
          : Self.noOwner(stranger).message, number)
    }
    return names(words.filter { OwnerName.isOwner($0, dialect) }[...], number)
  }

  /// Owners as text, each once.
  private mutating func names(_ words: ArraySlice<ArraySlice<UInt8>>, _ number: Int) -> [String] {
    var known: Set<String> = []
    let names = words.map { String(decoding: $0, as: UTF8.self) }
      .filter { known.insert($0).inserted }
    if names.count > OwnerRules.ownerLimit {
      report("more than \(OwnerRules.ownerLimit) owners; name a team instead", number)
    }
    return Array(names.prefix(OwnerRules.ownerLimit))
  }

  private static func noOwner(_ word: ArraySlice<UInt8>) -> OwnerFault {
    OwnerFault(
      "'\(OwnerFault.shown(word))' is no owner; write @user, @org/team or a mail address")
  }

  private mutating func report(_ message: String, _ line: Int) {
    if faults.count < OwnerRules.faultLimit {
      faults.append(OwnerRules.Fault(line: line, message: message))
    } else {
      hiddenFaults += 1
    }
  }
}
