internal import RecordParsing

extension Setting {
  /// The settings of plans and of what is told about them.
  static let plans = [
    Setting(
      "plan.capacity", .duration, standard: "off",
      "All work of a sprint, over everybody; `debt plan` needs one here or on its command line."
    ) { $1.configuration.plan.capacity = $1.duration($0) },
    Setting(
      "plan.share", .share, standard: "20%", "The part of a sprint that pays debt."
    ) {
      if let share = $1.share($0) { $1.configuration.plan.share = share }
    },
    Setting(
      "report.product-roadmap", .path, standard: "off",
      "A markdown file of the repository whose bullets stand in the roadmap as the product's track."
    ) { $1.configuration.report.productRoadmap = $1.path($0) },
  ]
}
