extension Rule {
  /// Ids that two records have.
  static let uniqueIDs = Rule(
    "unique-ids", "Two records have one id, so that nobody can tell which is meant.",
    cure: "Rename one of the files, or give one of them an `id:` of its own.", example: "error"
  ) { rule in
    let records = rule.judged.standing.filter { $0.source == .record }
    let groups = Dictionary(grouping: records, by: \.id)
    return rule.judged.items.compactMap { item in
      guard item.source == .record, let group = groups[item.id], group.count > 1,
        let other = group.first(where: { $0.firstPlace != item.firstPlace })
      else { return nil }
      let problem = rule.judged.problems.first {
        $0.code == .duplicateId && $0.place?.file == item.sites[0].file
      }
      return rule.hit(
        item, "the id '\(item.id)' belongs to \(other.sites[0].path), too",
        cure: "rename one of the files, or write `id:` in one of them", problem: problem)
    }
  }
}
