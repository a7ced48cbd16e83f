/// The small grammar of sentences about counts and lists.
package enum Wording {
  /// Returns a count and its noun: `1 item`, `1,204 items`; a plural that needs more than an `s`
  /// is given.
  package static func count(_ number: Int, _ one: SafeText, _ many: SafeText? = nil) -> SafeText {
    let noun = number == 1 ? one.string : many?.string ?? one.string + "s"
    return SafeText(trusted: NumberText.count(number).string + " " + noun)
  }

  /// Returns an amount and its noun: `1 month`, `2.5 months`.
  package static func amount(_ number: Double, _ one: SafeText) -> SafeText {
    let amount = NumberText.decimal(number).string
    return SafeText(trusted: "\(amount) \(one.string)" + (amount == "1" ? "" : "s"))
  }

  /// Returns words as a list: `a`, `a and b`, `a, b and c`.
  package static func list(_ words: [SafeText], _ conjunction: SafeText = "and") -> SafeText {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let start = words.dropLast().map(\.string).joined(separator: ", ")
    return SafeText(trusted: "\(start) \(conjunction.string) \(last.string)")
  }
}
