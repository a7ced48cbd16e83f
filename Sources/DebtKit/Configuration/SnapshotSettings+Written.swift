internal import RecordParsing

extension SnapshotSettings {
  /// The text of a setting as the snapshot's file writes it, with its place.
  func written(_ setting: Setting) -> String? {
    guard let file else { return nil }
    var node = YAMLReader(isLenient: true).read(file.text).root
    for part in setting.key.split(separator: ".") { node = node?[String(part)] }
    guard let node else { return nil }
    let text = String(decoding: file.text[node.range], as: UTF8.self)
    return "\(text.trimmed)  (\(file.name):\(node.place.line))"
  }
}
