extension Rule {
  /// Files that were not read.
  static let skippedFiles = Rule(
    "skipped-files", "A file was not read, so that debt may hide in it.",
    cure: "Make it readable, raise the limit that it meets, or leave it out under `exclude:`.",
    example: "{level: warning, reasons: [too-large, encoding]}", keys: [reasons]
  ) { rule in
    let wanted = Set(rule.options.texts(reasons))
    return rule.judged.skipped.filter { wanted.contains($0.reason.rawValue) }.map { file in
      rule.hit(
        at: file.place, "not read: \(file.reason.rawValue)",
        cure: "make it readable, raise the limit, or leave it out under `exclude:`")
    }
  }

  private static let reasons = RuleKey(
    "reasons", .words(SkipReason.allCases.map(\.rawValue)),
    standard: .texts(
      [SkipReason.tooLarge, .lineTooLong, .encoding, .lfsPointer].map(\.rawValue)),
    "which reasons count")
}
