/// What must be known of a whole snapshot before a marker in it can be read.
struct SnapshotContext: Sendable {
  /// The settings.
  let configuration: Configuration
  /// The ids of the records.
  var recordIDs: [String]
  /// Names, mail addresses and handles of `.mailmap` and CODEOWNERS, lower-case; nil where the
  /// snapshot has neither file.
  let people: Set<String>?

  /// What a bare word in a marker's parts means.
  enum WordReading {
    case person
    case guessedOwner
    case tag
  }

  /// Decides what a word that is no record's id means.
  func reading(of word: String) -> WordReading {
    switch configuration.markers.bare {
    case .owner: .person
    case .tag: .tag
    case .auto:
      if people != nil {
        isPerson(word) ? .person : .tag
      } else {
        word.utf8.allSatisfy { $0.isLowerCaseNamePart } ? .guessedOwner : .tag
      }
    }
  }

  /// Whether a word names somebody whom the snapshot knows.
  func isPerson(_ word: String) -> Bool {
    people?.contains(word.lowercased()) ?? false
  }

  /// The kind of debt that a keyword stands for.
  func kind(ofKeyword keyword: String) -> String? {
    // What silences a checker is no keyword of the settings.
    if keyword == SuppressionCollector.keyword { return "code" }
    return configuration.markers.keywords.first { $0.word == keyword }?.kind
  }

  /// Adds the repository's own defaults for a keyword or a kind; nothing that is written gives way.
  func applyDefaults(keyword: String?, to fields: inout FieldSet) {
    // Keywords are one word in any case; a kind is written in lower case.
    let names = [keyword, keyword?.lowercased(), fields[.kind]?.value.text].compactMap(\.self)
    for name in names {
      guard let defaults = configuration.scoring.defaults[name] else { continue }
      for (field, entry) in defaults where fields[field] == nil { fields[field] = entry }
    }
  }
}

extension UInt8 {
  /// Whether the byte may stand in a lower-case handle such as `ana-b`.
  fileprivate var isLowerCaseNamePart: Bool {
    (0x61...0x7A).contains(self) || isDigit || self == 0x2D || self == 0x5F || self == 0x2E
  }
}
