/// The rules of a CODEOWNERS file: who owns a path.
///
/// The file is read line by line (`OwnerReader`), its patterns are filed by what a path must have for
/// them (`OwnerIndex`), and of those that match a path the last one decides, on GitLab in each section.
/// The file may be anybody's: a line that says nothing is a fault and no stop, and neither reading nor
/// asking takes more than time in proportion to the file and the path.
package struct OwnerRules: Sendable {
  /// What a file says of a path.
  package struct Claim: Hashable, Sendable {
    /// The owners, each once, in the order written; none for a path that nobody owns.
    package var owners: [String] = []
    /// The lines that say so, from 1.
    package var lines: [Int] = []

    /// Creates the claim on what nobody owns.
    package init() {}
  }

  /// A line that says nothing, or less than it seems to.
  package struct Fault: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// One sentence on what is wrong with it and what to write.
    package let message: String
  }

  /// The size of the largest file that hosts read, in bytes.
  package static let fileLimit = 3_000_000
  /// How much patterns may cost that have to be tried one by one: a unit for every 64 bytes of each.
  package static let wordLimit = 16_384
  /// How many owners of one path count.
  package static let ownerLimit = 100
  /// How many faults are told; a last one counts the others.
  package static let faultLimit = 100

  /// How the file is read.
  package let dialect: OwnerDialect
  /// What is wrong with the file, in order of line.
  package let faults: [Fault]

  private let rules: [OwnerRule]
  private let index: OwnerIndex
  private let sections: Int
  private let hasExclusions: Bool

  /// Reads a file.
  ///
  /// - Complexity: O(*n*) in its bytes.
  package init(_ file: [UInt8], _ dialect: OwnerDialect) {
    var reader = OwnerReader(dialect)
    reader.read(file)
    self.dialect = dialect
    faults = reader.toldFaults
    rules = reader.rules
    sections = reader.sectionCount
    index = OwnerIndex(rules.map(\.pattern))
    hasExclusions = rules.contains(where: \.isExclusion)
  }

  /// Every owner whom a rule names, each once.
  package var owners: Set<String> { Set(rules.lazy.flatMap(\.owners)) }

  /// Returns who owns a file.
  ///
  /// - Complexity: O(*n*) in the patterns in which no name is known, nor how one starts or ends; all
  ///   others are looked up.
  package func claim(on path: [UInt8]) -> Claim {
    var winners: [Int: OwnerRule] = [:]
    var excluded: Set<Int> = []
    for number in index.candidates(for: path) {
      let rule = rules[number]
      guard rule.isExclusion || winners[rule.section] == nil, rule.pattern.matches(path) else {
        continue
      }
      if rule.isExclusion {
        excluded.insert(rule.section)
      } else {
        winners[rule.section] = rule
      }
      // An exclusion counts wherever it stands in its section.
      if !hasExclusions, winners.count == sections { break }
    }
    var claim = Claim()
    for section in winners.keys.sorted() where !excluded.contains(section) {
      guard let rule = winners[section], !rule.owners.isEmpty else { continue }
      let new = rule.owners.filter { !claim.owners.contains($0) }
      claim.owners += new.prefix(Self.ownerLimit - claim.owners.count)
      claim.lines.append(rule.line)
    }
    return claim
  }
}

/// A line of a CODEOWNERS file that gives a path to owners, or takes it away.
struct OwnerRule: Sendable {
  let pattern: OwnerPattern
  /// The owners; none takes ownership away.
  let owners: [String]
  /// The number of its section, in order of first headings.
  let section: Int
  /// Whether it takes paths out of its section: `!pattern`.
  let isExclusion: Bool
  /// Its line, from 1.
  let line: Int
}
