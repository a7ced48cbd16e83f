internal import CommandLineParsing

/// `debt report`: what is told over time.
///
/// A new report is one file beside this one and one line here.
enum ReportCommand {
  static let command = Command<Handler>(
    "report", "draw what happened over time",
    discussion: [
      "Each report reads the history. Owners stand in order of name: nobody is ranked."
    ],
    group: .rest,
    subcommands: [
      TrendCommand.command, MetricsCommand.command, RoadmapCommand.command, BriefCommand.command,
      HotspotsCommand.command,
    ])
}
