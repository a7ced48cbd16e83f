extension Rule {
  /// Every rule, in the order in which verdicts list them.
  package static let all: [Rule] = [
    newDebtNeeds, forbiddenKeywords, growth, expiry, orphans, knownObjectives, uniqueIDs, staleWork,
    largeItems, lapsedAcceptance, skippedFiles,
  ]
}
