internal import RecordParsing

/// One key of `.debt.yml` with everything about it: what it takes, what stands without it, what
/// it does, and how it is read.
///
/// A new setting is one row of ``Setting/all``; the reader, the schema, `debt explain KEY` and the
/// search for mistyped keys follow from the row.
package struct Setting: Sendable {
  /// The path of the key, such as `markers.bare`.
  package let key: String
  /// What the key takes.
  package let type: SettingType
  /// The value without the key, as it would be written.
  package let standard: String
  /// One sentence that says what the key does.
  package let meaning: String
  /// Reads a value into the configuration.
  let read: @Sendable (YAMLNode, inout SettingReader) -> Void

  init(
    _ key: String, _ type: SettingType, standard: String, _ meaning: String,
    read: @escaping @Sendable (YAMLNode, inout SettingReader) -> Void
  ) {
    self.key = key
    self.type = type
    self.standard = standard
    self.meaning = meaning
    self.read = read
  }

  /// The setting of a key, or nil.
  package static func named(_ key: String) -> Setting? {
    all.first { $0.key == key }
  }
}

/// What a setting takes.
package enum SettingType: Sendable {
  /// One of some words.
  case choice([String])
  /// Yes or no.
  case flag
  /// A number of at least the given one.
  case number(atLeast: Double)
  /// Days of the calendar, or `off`.
  case days
  /// An amount of work.
  case duration
  /// A part of a whole, more than nothing.
  case share
  /// A file of the repository.
  case path
  /// A list of globs.
  case globs
  /// Keywords: a list, or a map from keyword to kind.
  case keywords
  /// A map from names to texts.
  case texts
  /// A map from names to durations.
  case durations
  /// A map from keywords or kinds to fields.
  case fieldDefaults
  /// What counts as a release.
  case releases
  /// What a policy says of a rule.
  case rule(Rule)
  /// Which waivers count.
  case waivers
  /// The address of a line on a host.
  case linkTemplate

  /// The type in words.
  package var text: String {
    switch self {
    case .choice(let words): words.joined(separator: ", ")
    case .flag: "true or false"
    case .number(let least): "a number of \(Decimal.text(least)) or more"
    case .days: "days such as 180d, or off"
    case .duration: "an amount of work such as 30d, or off"
    case .share: "a share such as 20%"
    case .path: "a file of the repository, or off"
    case .globs: "a list of globs"
    case .keywords: "a list of words, or a map from word to kind (`off` removes one)"
    case .texts: "a map from name to text"
    case .durations: "a map from name to duration"
    case .fieldDefaults: "a map from keyword or kind to fields"
    case .releases: "tags:GLOB such as tags:v*, branch:NAME, or signals"
    case .rule(let rule):
      "off, warning, error, or a map of "
        + (["level"] + rule.keys.map(\.name)).joined(separator: ", ") + ", or a list of such maps"
    case .waivers: "self, reviewed, off, or a map of mode and max, such as {mode: self, max: 90d}"
    case .linkTemplate: "an address with {path}, and {commit} and {line} where they belong"
    }
  }
}
