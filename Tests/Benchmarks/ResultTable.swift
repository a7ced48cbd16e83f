/// The table of results: three rows for each contest.
enum ResultTable {
  /// The names of the columns.
  static let head = row("", "wall s", "cpu s", "peak MB")

  /// The rows of one contest: ours, theirs and their ratio.
  static func rows(_ contest: Contest, _ result: (ours: Run, theirs: Run)) -> String {
    let (ours, theirs) = result
    return [
      contest.name,
      row("  debt", seconds(ours.wall), seconds(ours.cpu), fixed(ours.memory, 1)),
      row("  other", seconds(theirs.wall), seconds(theirs.cpu), fixed(theirs.memory, 1)),
      row(
        "  ratio", ratio(ours.wall, theirs.wall), ratio(ours.cpu, theirs.cpu),
        ratio(ours.memory, theirs.memory)),
      "",
    ].joined(separator: "\n")
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    padded(name, 10, atEnd: true) + cells.map { padded($0, 10, atEnd: false) }.joined()
  }

  private static func padded(_ text: String, _ width: Int, atEnd: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + blanks : blanks + text
  }

  private static func seconds(_ value: Double) -> String { fixed(value, 4) }

  private static func ratio(_ value: Double, _ other: Double) -> String {
    other > 0 ? fixed(value / other, 2) : "-"
  }

  /// Writes a number with some digits after the point.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    guard digits > 0 else { return String(Int(value.rounded())) }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
