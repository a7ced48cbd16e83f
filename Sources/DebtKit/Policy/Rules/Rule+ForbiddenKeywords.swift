extension Rule {
  /// Some keywords may not be written.
  static let forbiddenKeywords = Rule(
    "forbidden-keywords", "Markers may not carry some keywords.",
    cure: "Mend it before the merge, or write a keyword that is allowed to stay.",
    example: "{level: error, keywords: [FIXME]}",
    keys: [forbidden] + RuleSelector.keys.dropFirst()
  ) { rule in
    // The keywords limit the rule as they limit any other.
    let selector = RuleSelector(rule)
    return rule.judged.items.filter(selector.includes).map { item in
      let keyword = item.keyword ?? ""
      return rule.hit(
        item, "\(keyword) may not stay",
        cure: "mend it before the merge, or turn it into a keyword that may stay")
    }
  }

  private static let forbidden = RuleKey(
    RuleSelector.keywords.name, .texts, isRequired: true, "the keywords that are forbidden")
}
