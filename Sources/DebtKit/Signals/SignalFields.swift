internal import SchemaValidation

/// The members of a line's object as the fields of a signal, each strictly read.
struct SignalFields {
  static let names = [
    "time", "kind", "paths", "item", "minutes", "commit", "result", "restored_at",
  ]

  /// Minutes of about two years of work days: whoever writes more means another unit.
  private static let mostMinutes = 250_000.0
  private static let mostPaths = 1000
  private static let longestText = 4096

  private let object: JSONObject

  init(_ object: JSONObject) {
    self.object = object
  }

  /// The signal.
  ///
  /// - Throws: `SignalFault` that names the first member that is missing or wrong.
  func signal(at place: Place) throws(SignalFault) -> Signal {
    guard let seconds = try time("time") else { throw Self.missing("time") }
    guard let kind: Signal.Kind = try word("kind") else { throw Self.missing("kind") }
    let restored = try time("restored_at")
    if let restored, restored < seconds {
      throw SignalFault(message: "restored_at: is before time")
    }
    let signal = Signal(
      kind, at: seconds, paths: try paths(), item: try text("item"), minutes: try minutes(),
      commit: try commit(), result: try word("result"), restored: restored, place: place)
    if kind == .cost {
      if signal.minutes == nil { throw Self.missing("minutes") }
      if signal.item == nil, signal.paths.isEmpty {
        throw SignalFault(message: "a cost needs 'item' or 'paths', else nothing bears it")
      }
    }
    return signal
  }

  private static func missing(_ name: String) -> SignalFault {
    SignalFault(message: "'\(name)' is missing")
  }

  private static func wrong(_ name: String, _ form: String) -> SignalFault {
    SignalFault(message: "\(name): should be \(form)")
  }

  /// A member that is there and not null.
  private func value(_ name: String) -> JSONValue? {
    if case .null? = object[name] { return nil }
    return object[name]
  }

  private func text(_ name: String) throws(SignalFault) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string?.trimmed, !text.isEmpty, text.utf8.count <= Self.longestText
    else { throw Self.wrong(name, "a text of 1 to \(Self.longestText) bytes") }
    return text
  }

  private func time(_ name: String) throws(SignalFault) -> Int64? {
    guard let value = value(name) else { return nil }
    guard let text = value.string, let seconds = Timestamp.seconds(text) else {
      throw Self.wrong(name, "a moment such as \"2026-08-01T09:30:00Z\", or a day")
    }
    return seconds
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(SignalFault) -> Word? {
    guard let value = value(name) else { return nil }
    let words = Word.allCases.map(\.rawValue)
    if let word = value.string.flatMap(Word.init) { return word }
    let hint = value.string?.nearest(in: words).map { "; did you mean '\($0)'?" } ?? ""
    throw Self.wrong(name, words.joined(separator: ", ") + hint)
  }

  private func minutes() throws(SignalFault) -> Double? {
    guard let value = value("minutes") else { return nil }
    guard let minutes = value.number?.double, (0...Self.mostMinutes).contains(minutes) else {
      throw Self.wrong("minutes", "a number of 0 to \(Decimal.text(Self.mostMinutes))")
    }
    return minutes
  }

  private func commit() throws(SignalFault) -> String? {
    guard let text = try text("commit")?.lowercased() else { return nil }
    guard (7...40).contains(text.utf8.count), text.utf8.allSatisfy(\.isHexadecimal) else {
      throw Self.wrong("commit", "7 to 40 hexadecimal digits")
    }
    return text
  }

  private func paths() throws(SignalFault) -> [String] {
    guard let value = value("paths") else { return [] }
    guard let elements = value.array, elements.count <= Self.mostPaths else {
      throw Self.wrong("paths", "a list of at most \(Self.mostPaths) texts")
    }
    var paths: [String] = []
    for element in elements {
      guard var path = element.string, path.utf8.count <= Self.longestText else {
        throw Self.wrong("paths", "a list of texts")
      }
      while path.hasPrefix("./") { path.removeFirst(2) }
      guard !path.isEmpty, !path.hasPrefix("/"),
        !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: {
          $0.elementsEqual("..".utf8)
        })
      else { throw Self.wrong("paths", "relative to the top of the repository") }
      paths.append(path)
    }
    return paths
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
