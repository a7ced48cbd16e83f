extension RuleCase {
  /// A finding about one item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - place: Where it is shown, if elsewhere than at the item itself.
  ///   - message: What is wrong.
  ///   - cure: What to do.
  ///   - most: The most that it may weigh.
  ///   - problem: The problem of the registry that it is.
  /// - Returns: The finding.
  func hit(
    _ item: DebtItem, at place: Place? = nil, _ message: String, cure: String,
    atMost most: RuleLevel = .error, problem: Problem? = nil
  ) -> RuleHit {
    RuleHit(
      rule: setting.rule, level: min(setting.level, most), items: [item.id],
      place: place ?? item.firstPlace, message: message, cure: cure, problem: problem)
  }

  /// A finding about a file.
  func hit(
    at place: Place, _ message: String, cure: String, problem: Problem? = nil
  ) -> RuleHit {
    RuleHit(
      rule: setting.rule, level: setting.level, place: place, message: message, cure: cure,
      problem: problem)
  }

  /// A finding that is a problem of an item.
  func hit(_ item: DebtItem, _ problem: Problem) -> RuleHit {
    // A problem mostly says itself what to do, behind a semicolon.
    let mark = "; "
    let message = problem.message.utf8
    let end = message.indices.first { message[$0...].starts(with: mark.utf8) }
    let cure = end.flatMap { String(message[$0...].dropFirst(mark.utf8.count)) }
    return hit(
      item, at: problem.place, end.flatMap { String(message[..<$0]) } ?? problem.message,
      cure: cure ?? problem.code.phrase, problem: problem)
  }

  /// The findings that are problems of the items asked about.
  ///
  /// - Parameter codes: The kinds of problems.
  /// - Returns: The findings, in the order of the problems.
  func problems(_ codes: Set<ProblemCode>) -> [RuleHit] {
    let asked = Set(judged.items.map(\.firstPlace))
    return judged.problems.compactMap { problem in
      guard codes.contains(problem.code), let place = problem.place,
        let item = judged.item(at: place), asked.contains(item.firstPlace)
      else { return nil }
      return hit(item, problem)
    }
  }
}

extension ProblemCode {
  /// The cure as part of a sentence: without its capital and its period.
  fileprivate var phrase: String {
    let cure = cure.hasSuffix(".") ? cure.dropLast() : cure[...]
    return cure.prefix(1).lowercased() + cure.dropFirst()
  }
}
