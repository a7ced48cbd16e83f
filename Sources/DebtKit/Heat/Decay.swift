#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The weight of a commit at a moment: half of it is gone every 90 days, and all of it after a year.
struct Decay: Hashable, Sendable {
  /// The days in which a weight halves.
  static let halfLife = 90.0
  /// The days after which a commit no longer counts.
  static let horizon = 365.0
  /// The days by which a committer's clock may run ahead; what is later had not happened yet.
  static let forgiveness = 1.0

  /// The moment in seconds since 1970.
  let moment: Int64

  /// The age in days of what happened at some seconds since 1970; nil for what happened later.
  func age(of seconds: Int64) -> Double? {
    let days = (Double(moment) - Double(seconds)) / 86_400
    return days < -Self.forgiveness ? nil : max(days, 0)
  }

  /// The weight of what happened at some seconds since 1970, from 0 to 1.
  func weight(of seconds: Int64) -> Double {
    guard let age = age(of: seconds), age <= Self.horizon else { return 0 }
    return exp2(-age / Self.halfLife)
  }
}
