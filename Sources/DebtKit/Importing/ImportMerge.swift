internal import GitAccess

/// The comparison of a record with its entry in the source, field by field, by what the last import
/// wrote.
///
/// The record remembers that in `x-import: due:3f9a01 status:77b2c4`: the start of a hash of each value.
/// A value that only the source changed is taken over; one that only people changed stays; where both
/// did, it is a conflict.
struct ImportMerge {
  /// The key under which a record remembers.
  static let key = "x-import"

  private let base: [String: String]
  private var memory: [String: String]
  private let overwrites: Bool
  private(set) var wishes: [FieldWish] = []
  private(set) var changes: [String] = []
  private(set) var conflicts: [String] = []
  /// The fields that people changed and the source did not.
  private(set) var kept: [String] = []

  /// Starts a comparison.
  ///
  /// - Parameters:
  ///   - memory: What the record remembers; nothing for a new one.
  ///   - overwrites: Whether a conflict ends with the source's value.
  init(memory: String, overwrites: Bool) {
    base = Dictionary(
      memory.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: ":")
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }, uniquingKeysWith: { first, _ in first })
    self.memory = base
    self.overwrites = overwrites
  }

  /// Compares one value.
  mutating func compare(_ key: MarkerAttribute.Key, here: String?, source: String) {
    let name = key.name
    let hash = Self.hash(source)
    guard here != source else {
      memory[name] = hash
      return
    }
    let isUntouched = here.map { Self.hash($0) == base[name] } ?? (base[name] == nil)
    if isUntouched || overwrites {
      take(key, here: here, source: source, hash)
    } else if base[name] == hash {
      kept.append(name)
    } else {
      let present = here.map { "'\($0)'" } ?? "gone"
      conflicts.append("\(name) is \(present) here and '\(source)' there")
    }
  }

  private mutating func take(
    _ key: MarkerAttribute.Key, here: String?, source: String, _ hash: String
  ) {
    wishes.append(FieldWish(key: key, value: .text(source), text: source))
    memory[key.name] = hash
    changes.append(
      here.map { "\(key.name) \($0) → \(source)" } ?? "\(key.name) \(source)")
  }

  /// Compares a list, of which only entries that are missing are taken over.
  mutating func compare(list field: Field, here: [String], source: [String]) {
    var seen: Set<String> = []
    let source = source.filter { seen.insert($0).inserted }
    let hash = Self.hash(source.joined(separator: "\n"))
    let added = source.filter { !here.contains($0) }
    defer { memory[field.rawValue] = hash }
    // What people took out of a list that the source did not change stays out.
    guard !added.isEmpty, overwrites || base[field.rawValue] != hash else { return }
    wishes.append(
      FieldWish(key: .field(field), value: .list(here + added), text: "", added: added))
    changes.append("\(field.rawValue) + \(added.joined(separator: ", "))")
  }

  /// What the record is to remember, as a wish; nil where that is what it remembers.
  var memoryWish: FieldWish? {
    guard memory != base else { return nil }
    let text = memory.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
      .joined(separator: " ")
    return FieldWish(key: .extra(Self.key), value: .text(text), text: text)
  }

  private static func hash(_ text: String) -> String {
    String(ObjectID.hash(ofBlob: Array(text.utf8).span).hex.prefix(6))
  }
}
