import TestSupport

@testable import DebtKit
@testable import DebtReporting

extension Export {
  /// The backlog of a registry on its way to another program, with links to a host.
  static func sample(
    _ registry: Registry = .mixed, by method: ScoringMethod = .rice,
    _ choose: (inout Options) -> Void = { _ in }
  ) -> Export {
    var options = Options()
    options.repository = "shop"
    options.namespace = "github.com/shop/shop"
    let template = HostPage(remote: "git@github.com:shop/shop.git").flatMap(LinkTemplate.init)
    if let template, let commit = registry.snapshot.commit {
      options.links = LineLinks(template, commit: commit)
    }
    choose(&options)
    let scorer = registry.configuration.scorer
    return BacklogReport(
      registry, Backlog(of: registry.items, by: method, scorer: scorer), scorer: scorer, top: nil,
      options: options
    ).export
  }

  /// Exports whose every text is hostile, from a fixed seed.
  static func random(seed: Int, count: Int) -> [Export] {
    var random = SeededRandom(seed)
    return RandomReport(seed: seed, count: count).map { report in
      let entries = report.registry.items.enumerated().map { index, item in
        ExportEntry(
          item, rank: random.below(2) == 0 ? nil : index + 1,
          score: random.below(2) == 0 ? nil : random.pick([0, -1.5, .infinity, 3e9]),
          ticket: random.below(3) == 0 ? item.sites[0].language : nil,
          hours: random.pick([nil, 0, 1.25, 1e300, .nan]))
      }
      var export = Export.sample(report.registry) {
        $0.repository = report.options.repository
        $0.namespace = report.options.category
        $0.ci = report.options.ci
        $0.hasEvents = seed.isMultiple(of: 2)
        $0.isForExcel = seed.isMultiple(of: 2)
      }
      export.entries = entries
      return export
    }
  }

  /// The one file of a format, for tests.
  func bytes(_ name: String) -> [UInt8] {
    BacklogFormat.named(name)?.files(of: self)?.first ?? []
  }
}
