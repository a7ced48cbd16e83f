internal import RecordParsing

extension PlanFile {
  /// The front matter, with its fences: flat keys, one line for each piece of work and each rank.
  package var frontMatter: [UInt8] {
    var text = Array("---\n".utf8)
    let pairs: [(key: String, value: String?)] = [
      ("plan", name), ("date", day?.description), ("commit", commit),
      ("capacity", capacity.description),
      ("share", Decimal.text((share * 100).rounded(toPlaces: 6)) + "%"),
      ("method", method.rawValue), ("optimized", isOptimized ? "true" : nil),
      ("sprints", sprints > 1 ? String(sprints) : nil),
    ]
    for pair in pairs {
      guard let value = pair.value else { continue }
      text += Array("\(pair.key): ".utf8) + YAMLText.scalar(value) + Array("\n".utf8)
    }
    text += Self.list("work", work.map(\.line)) + Self.list("ranks", ranks.map(\.line))
    return text + Array("---\n".utf8)
  }

  private static func list(_ key: String, _ lines: [String]) -> [UInt8] {
    guard !lines.isEmpty else { return Array("\(key): []\n".utf8) }
    return Array("\(key):\n".utf8)
      + YAMLText.blockList(lines, indentation: 0, lineEnd: Array("\n".utf8)) + Array("\n".utf8)
  }

  /// Reads the text of a file.
  ///
  /// - Throws: ``DebtError`` that names the line that cannot be read.
  package init(_ text: [UInt8], named name: String) throws(DebtError) {
    let file = Self.path(of: name)
    guard case .present(let yaml, _) = FrontMatter.find(in: text) else {
      throw .configuration("\(file) is no plan: it has no front matter")
    }
    let document = YAMLReader(isLenient: true).read(text, in: yaml)
    func value<Value>(_ key: String, _ read: (String) -> Value?) throws(DebtError) -> Value? {
      guard let node = document.root?[key], !node.isEmpty else { return nil }
      guard let text = node.text, let value = read(text) else {
        throw .configuration(
          "\(file):\(node.place.line): `\(key)` cannot be read; write the plan again with --force")
      }
      return value
    }
    func lines<Value>(_ key: String, _ read: (String) -> Value?) throws(DebtError) -> [Value] {
      var values: [Value] = []
      for node in document.root?[key]?.items ?? [] {
        guard let text = node.text, let value = read(text) else {
          throw .configuration("\(file):\(node.place.line): this line of `\(key)` cannot be read")
        }
        values.append(value)
      }
      return values
    }
    guard let capacity = try value("capacity", { WorkDuration($0) }) else {
      throw .configuration("\(file) is no plan: it has no `capacity`")
    }
    self.init(
      name: name, day: try value("date") { CalendarDate($0) },
      commit: try value("commit") { $0.utf8.allSatisfy(\.isAlphanumeric) ? $0 : nil },
      capacity: capacity,
      share: try value("share", PlanCapacity.share) ?? PlanCapacity.standardShare,
      method: try value("method", ScoringMethod.init) ?? .rice,
      isOptimized: try value("optimized") { $0 == "true" } ?? false,
      sprints: try value("sprints") { Int($0).flatMap { (1...100).contains($0) ? $0 : nil } } ?? 1,
      work: try lines("work", Work.init), ranks: try lines("ranks", Rank.init))
  }
}

extension PlanFile.Work {
  /// `split-billing 40h Release invoices alone`.
  fileprivate var line: String {
    "\(id) \(Decimal.text(hours))h" + (ticket.map { " \($0)" } ?? "")
  }

  fileprivate init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count > 1, let hours = WorkDuration(parts[1])?.hours(in: WorkCalendar()) else {
      return nil
    }
    self.init(
      id: String(parts[0]), hours: hours, ticket: parts.count > 2 ? String(parts[2]) : nil)
  }
}

extension PlanFile.Rank {
  /// `split-billing 4 3840 confidence=80% effort=80h impact=2 reach=1200`.
  fileprivate var line: String {
    ([id, String(place), score.map { Decimal.text($0) } ?? "-"]
      + factors.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
      .joined(separator: " ")
  }

  fileprivate init?(_ line: String) {
    let parts = line.split(separator: " ")
    guard parts.count > 2, let place = Int(parts[1]), place > 0 else { return nil }
    var factors: [String: String] = [:]
    for part in parts.dropFirst(3) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      factors[String(sides[0])] = String(sides[1])
    }
    self.init(id: String(parts[0]), place: place, score: Decimal.value(parts[2]), factors: factors)
  }
}
