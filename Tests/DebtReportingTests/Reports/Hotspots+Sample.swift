import GitAccess

@testable import DebtKit

extension Hotspot {
  /// A file with its percentiles.
  static func sample(_ path: String, churn: Double, complexity: Double) -> Hotspot {
    Hotspot(
      file: RepositoryPath(path), churn: churn * 20, complexity: complexity * 5_000,
      churnPercentile: churn, complexityPercentile: complexity)
  }
}

extension HotspotList {
  /// The hottest files of a shop, some with debt in them.
  static let shop = HotspotList(
    commit: String(repeating: "c0ffee0123", count: 4), day: CalendarDate("2026-11-20"),
    compared: 1_204,
    entries: [
      Entry(
        hotspot: .sample("src/billing/invoice.py", churn: 0.9996, complexity: 0.9981), items: 3,
        estimated: 2, hours: 13.5),
      Entry(
        hotspot: .sample(
          "src/checkout/views/payment/provider_with_a_long_name.py", churn: 0.974, complexity: 0.99),
        items: 0, estimated: 0, hours: 0),
      Entry(
        hotspot: .sample("src/tax.py", churn: 0.91, complexity: 0.905), items: 12, estimated: 0,
        hours: 0),
      Entry(
        hotspot: .sample("README.md", churn: 0.88, complexity: 0.32), items: 1, estimated: 1,
        hours: 2),
      Entry(
        hotspot: .sample("src/old.py", churn: 0, complexity: 0.99), items: 4, estimated: 0, hours: 0
      ),
    ], calendar: WorkCalendar())

  /// Files whose names do harm.
  static let hostile = HotspotList(
    commit: String(repeating: "a", count: 40), day: nil, compared: 2,
    entries: [
      Entry(
        hotspot: Hotspot(
          file: RepositoryPath(bytes: Array("=cmd|' /C calc'!A0\u{1B}[31m\n".utf8) + [0xFF]),
          churn: 1, complexity: 1, churnPercentile: 0.75, complexityPercentile: 0.75), items: 0,
        estimated: 0, hours: 0),
      Entry(
        hotspot: .sample("##[command]\u{202E}gnp.exe", churn: 0.25, complexity: 0.25), items: 0,
        estimated: 0, hours: 0),
    ], calendar: WorkCalendar())
}
