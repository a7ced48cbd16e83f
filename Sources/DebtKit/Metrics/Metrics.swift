/// Figures of a history: what came and went, how long debt lasts, how often is released.
///
/// Each figure is told with the time and the number of things that it rests on; what is not known is nil,
/// never 0. Nobody is ranked.
public struct Metrics: Sendable {
  /// The commit whose history is told, in 40 hexadecimal digits.
  public let commit: String
  /// The day that counts as today.
  public let asOf: CalendarDate
  /// The first day of the window: of flow, releases, reverts and deliveries.
  public let since: CalendarDate
  /// What came and went in the window.
  public let flow: DebtFlow
  /// How long items last, over the whole history.
  public let lifetimes: LifetimeFigures
  /// The releases of the window; nil where nobody knows of any.
  public let releases: ReleaseFigures?
  /// Why nobody knows of any release.
  public let releaseLack: String?
  /// The reverts of the window.
  public let reverts: RevertFigures
  /// DORA's keys; nil without signals.
  public let deliveries: DeliveryFigures?
  /// The debt ratio and its coverage.
  public let ratio: DebtRatio
  /// Whether the history is cut, so that lives and counts are those of its end.
  public let isShallow: Bool
}

/// What is asked of a history's figures.
public struct MetricsQuery: Sendable {
  /// The last commit that counts.
  public var tip = "HEAD"
  /// The first day of the window; a year before today if nil.
  public var since: CalendarDate?
  /// How time is cut.
  public var period = CalendarPeriod.month
  /// The day that counts as today; that of the last commit if nil.
  public var asOf: CalendarDate?

  /// Creates a query for the last year before HEAD, by month.
  public init() {}
}
