/// The rules of attribute files: which of some attributes a path has.
///
/// The file of a deeper folder outranks those above, and in one file the last line that matches does.
/// A list without a line about the attributes in question answers without a look at the path.
package struct AttributeRules: Sendable {
  /// What a path's attribute is.
  package enum Value: Hashable, Sendable {
    /// Named: `linguist-vendored`.
    case set
    /// Named with a minus: `-linguist-vendored`.
    case unset
    /// Given: `linguist-vendored=true`.
    case text(String)
    /// Said nothing about, or taken back by `!linguist-vendored`.
    case unspecified

    /// Tells whether it is on: set, or `true`.
    package var isOn: Bool { self == .set || self == .text("true") }
  }

  /// One attribute file.
  package struct File: Hashable, Sendable {
    /// The folder that its patterns are relative to.
    package let folder: [UInt8]
    /// What it holds.
    package let bytes: [UInt8]

    /// Creates a file from its folder and its bytes.
    package init(folder: [UInt8] = [], bytes: [UInt8]) {
      self.folder = folder
      self.bytes = bytes
    }
  }

  private struct Rule {
    let glob: Glob
    let states: [(slot: Int, value: Value)]
  }

  /// The longest line that git reads.
  package static let lineLimit = 2_048
  /// The largest file that git reads.
  package static let fileLimit = 100 << 20

  private static let builtIn = File(bytes: Array("[attr]binary -diff -merge -text".utf8))

  private let nameCount: Int
  // The attributes that were asked for, then the macros that lead to them.
  private var slots: [String: Int] = [:]
  private var macros: [Int: [(slot: Int, value: Value)]] = [:]
  private var rules: [Rule] = []

  /// Reads what files say of some attributes.
  ///
  /// - Parameters:
  ///   - names: The attributes.
  ///   - files: The files from the top down, `info/attributes` last.
  ///   - ignoringCase: Whether letters of both cases are the same in paths.
  package init(of names: [String], in files: [File], ignoringCase: Bool = false) {
    nameCount = names.count
    for (index, name) in names.enumerated() { slots[name] = index }
    let all = [Self.builtIn] + files
    let lines = all.flatMap { AttributeLine.lines(of: $0) }
    addMacros(of: lines)
    for line in lines where !line.isMacro {
      let states = relevant(line.states)
      guard !states.isEmpty else { continue }
      let glob = Glob(line.pattern, in: line.folder, ignoringCase: ignoringCase)
      rules.append(Rule(glob: glob, states: states))
    }
  }

  /// Tells whether no path has any of the attributes.
  package var isEmpty: Bool { rules.isEmpty }

  /// Returns the values of the attributes for a file, in the order of their names.
  package func values(for path: [UInt8]) -> [Value] {
    var values = [Value?](repeating: nil, count: slots.count)
    for rule in rules.reversed() {
      guard rule.states.contains(where: { values[$0.slot] == nil }) else { continue }
      guard rule.glob.matches(path) else { continue }
      // The last mention in a line counts, and a macro's content right behind its name.
      var waiting = rule.states
      while let (slot, value) = waiting.popLast() {
        guard values[slot] == nil else { continue }
        values[slot] = value
        if value == .set, let content = macros[slot] { waiting += content }
      }
    }
    return values[..<nameCount].map { $0 ?? .unspecified }
  }

  // Only macros that lead to an attribute in question count, be it through other macros.
  private mutating func addMacros(of lines: [AttributeLine]) {
    var definitions: [String: [AttributeLine.State]] = [:]
    for line in lines where line.isMacro && line.folder.isEmpty {
      definitions[line.macroName] = line.states
    }
    var users: [String: [String]] = [:]
    for (name, states) in definitions.sorted(by: { $0.key < $1.key }) {
      for state in states { users[state.name, default: []].append(name) }
    }
    var waiting = Array(slots.keys)
    while let name = waiting.popLast() {
      for user in users[name] ?? [] where slots[user] == nil {
        slots[user] = slots.count
        waiting.append(user)
      }
    }
    for (name, states) in definitions {
      if let slot = slots[name] { macros[slot] = relevant(states) }
    }
  }

  private func relevant(_ states: [AttributeLine.State]) -> [(slot: Int, value: Value)] {
    states.compactMap { state in slots[state.name].map { ($0, state.value) } }
  }
}
