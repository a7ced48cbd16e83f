internal import CommandLineParsing
internal import DebtKit

/// The options that rank items.
enum RankingOptions {
  static let method = Option.value(
    "by",
    .choice(
      "METHOD",
      [
        ScoringMethod.rice: "reach × impact × confidence ÷ effort",
        .wsjf: "cost of delay ÷ job size",
        .roi: "interest saved over the horizon against the effort",
        .risk: "likelihood × severity",
      ]), "rank by METHOD", default: .rice, group: "Ranking")

  static let withProposals = Option.flag(
    "with-proposals", "count proposed values too, marked ~", group: "Ranking")
}
