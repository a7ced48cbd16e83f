internal import GitAccess
internal import RecordParsing

extension Configuration {
  /// Reads the text of a `.debt.yml`.
  ///
  /// What cannot be read is told and leaves its default; the rest counts. A level of error means
  /// that the answer cannot be trusted.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - file: The name that messages call it by.
  ///   - defaults: The values of what it leaves out.
  /// - Returns: The settings, and what is wrong with the text.
  static func read(
    _ text: [UInt8], named file: RepositoryPath, defaults: Configuration = Configuration()
  ) -> (configuration: Configuration, problems: [Problem]) {
    var reader = SettingReader(file: file)
    reader.configuration = defaults
    let document = YAMLReader(isLenient: true).read(text)
    for problem in document.problems where problem.level == .error {
      reader.report(.malformedConfiguration, at: problem.place, problem.message)
    }
    if let root = document.root { reader.read(root, under: "") }
    return (reader.configuration, reader.problems)
  }
}

extension SettingReader {
  /// Reads the keys of a map, and of the sections in it.
  fileprivate mutating func read(_ node: YAMLNode, under section: String) {
    // Sizes stand for efforts in `scoring.defaults`, so they are read first wherever they stand.
    let pairs = pairs(node).sorted { left, _ in left.key == "sizes" }
    for pair in pairs {
      let key = section.isEmpty ? pair.key : "\(section).\(pair.key)"
      if let setting = Setting.named(key) {
        setting.read(pair.value, &self)
      } else if section.isEmpty, Setting.sections.contains(key) {
        read(pair.value, under: key)
      } else {
        let code: ProblemCode =
          section == Setting.policySection ? .malformedConfiguration : .unknownSetting
        reportUnknown(pair, under: section, among: Setting.names(under: section), as: code)
      }
    }
  }
}

extension Setting {
  /// The maps that hold other settings.
  static let sections: Set<String> = Set(
    all.compactMap { setting in
      setting.key.split(separator: ".").count > 1
        ? setting.key.split(separator: ".").first.map(String.init) : nil
    })

  /// The keys that may stand in a section; at the top, those of sections too.
  static func names(under section: String) -> [String] {
    let prefix = section.isEmpty ? "" : section + "."
    let names = all.lazy.map(\.key).filter { $0.hasPrefix(prefix) }
      .compactMap { $0.dropFirst(prefix.count).split(separator: ".").first.map(String.init) }
    return Array(Set(names)).sorted()
  }
}
