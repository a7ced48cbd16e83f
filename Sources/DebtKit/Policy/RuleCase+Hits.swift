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

  /// The findings that are problems of the items asked about.
  ///
  /// - Parameter codes: The kinds of problems.
  func problems(_ codes: Set<ProblemCode>) -> [RuleHit] {
    let asked = Set(judged.items.map(\.firstPlace))
    return judged.problems.compactMap { problem in
      guard codes.contains(problem.code), let place = problem.place,
        let item = judged.item(at: place), asked.contains(item.firstPlace)
      else { return nil }
      return hit(item, at: place, problem.message, cure: problem.code.phrase, problem: problem)
    }
  }
}

extension ProblemCode {
  /// The cure as part of a sentence: without its capital and its period.
  var phrase: String {
    let cure = cure.hasSuffix(".") ? cure.dropLast() : cure[...]
    return cure.prefix(1).lowercased() + cure.dropFirst()
  }
}
