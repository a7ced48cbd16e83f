/// The spelling of numbers for people, the same in every locale.
package enum NumberText {
  /// Returns a count with commas between thousands: `1,204`.
  package static func count(_ number: Int) -> SafeText {
    SafeText(trusted: (number < 0 ? "-" : "") + grouped(number.magnitude))
  }

  /// Returns a number with one decimal, or two under ten: `750`, `0.25`, `5.2`, `1,066.7`.
  ///
  /// A number near nothing is never rounded to it: `<0.01`; no number at all is a dash.
  package static func decimal(_ number: Double) -> SafeText {
    guard number.isFinite else { return "–" }
    guard number.magnitude < 9e14 else { return SafeText(trusted: number.description) }
    if number > 0, number < 0.005 { return "<0.01" }
    if number < 0, number > -0.005 { return ">-0.01" }
    let places = number.magnitude < 9.995 ? 2 : 1
    let scale = places == 2 ? 100 : 10
    let (whole, fraction) = Int((number.magnitude * Double(scale)).rounded())
      .quotientAndRemainder(dividingBy: scale)
    let digits = String(scale + fraction).utf8.dropFirst().reversed()
      .drop { $0 == UInt8(ascii: "0") }
    let decimals = String(decoding: digits.reversed(), as: UTF8.self)
    return SafeText(
      trusted: (number < 0 ? "-" : "") + grouped(whole.magnitude)
        + (decimals.isEmpty ? "" : "." + decimals))
  }

  /// Returns a number with one decimal, for a column in which points stand under each other:
  /// `1,066.7`, `2.0`.
  ///
  /// A number near nothing is never rounded to it: `<0.1`; no number at all is a dash.
  package static func tenths(_ number: Double) -> SafeText {
    guard number.isFinite, number.magnitude < 9e14 else { return decimal(number) }
    if number > 0, number < 0.05 { return "<0.1" }
    if number < 0, number > -0.05 { return ">-0.1" }
    let (whole, fraction) = Int((number.magnitude * 10).rounded()).quotientAndRemainder(
      dividingBy: 10)
    return SafeText(trusted: (number < 0 ? "-" : "") + grouped(whole.magnitude) + ".\(fraction)")
  }

  private static func grouped(_ number: UInt) -> String {
    let digits = Array(String(number).utf8)
    var output: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { output.append(UInt8(ascii: ",")) }
      output.append(digit)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns a share of one as a percentage: `80 %`, `12.5 %`.
  ///
  /// A share near nothing or near all is never rounded to it: `<0.1 %`, `>99.9 %`.
  package static func percent(_ share: Double) -> SafeText {
    guard share.isFinite else { return "–" }
    if share > 0, share < 0.000_5 { return "<0.1 %" }
    if share < 1, share >= 0.999_5 { return ">99.9 %" }
    let percent = share * 100
    return SafeText(
      trusted: decimal(percent.magnitude < 10 ? roundedToTenths(percent) : percent).string + " %")
  }

  /// Returns a share of one as a percentage with one decimal, for a column in which points stand under
  /// each other: `80.0 %`.
  ///
  /// A share near nothing or near all is never rounded to it.
  package static func percentTenths(_ share: Double) -> SafeText {
    if share < 1, share >= 0.999_5 { return ">99.9 %" }
    return share > 0 && share < 0.000_5
      ? "<0.1 %" : SafeText(trusted: tenths(share * 100).string + " %")
  }

  /// Returns a share of one with three decimals, for a column: `0.920`.
  ///
  /// A share near nothing or near all is never rounded to it.
  package static func thousandths(_ share: Double) -> SafeText {
    guard share.isFinite, (0...1).contains(share) else { return decimal(share) }
    if share > 0, share < 0.000_5 { return "<0.001" }
    if share < 1, share >= 0.999_5 { return ">0.999" }
    let digits = String(1_000 + Int((share * 1_000).rounded())).dropFirst()
    return SafeText(trusted: share == 1 ? "1.000" : "0.\(digits)")
  }

  private static func roundedToTenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  /// Returns a working time by days, hours and minutes: `5d`, `3h 30m`; nothing smaller.
  ///
  /// Weeks and months are given as days, so that a column of durations can be compared.
  package static func duration(minutes: Int, minutesPerDay: Int = 480) -> SafeText {
    let (days, rest) = minutes.magnitude.quotientAndRemainder(
      dividingBy: UInt(max(minutesPerDay, 1)))
    let (hours, left) = rest.quotientAndRemainder(dividingBy: 60)
    let parts = [(days, "d"), (hours, "h"), (left, "m")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "0m" }
    let text = parts.map { "\($0.0)\($0.1)" }.joined(separator: " ")
    return SafeText(trusted: minutes < 0 ? "-" + text : text)
  }
}

extension NumberText {
  /// Returns a number as it would be typed: all its decimals, none where it has none.
  static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
