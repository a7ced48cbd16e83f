/// The change of a file before it is made, line by line.
package enum DiffPage {
  /// Paints a unified diff: what goes, what comes, and where.
  ///
  /// A carriage return that ends a line is not shown: it stays in the file as it was.
  ///
  /// - Parameters:
  ///   - diff: The lines of the diff, as they are in the file.
  ///   - style: How text is shown.
  /// - Returns: The lines.
  /// - Complexity: O(*n*) in the bytes.
  package static func text(_ diff: [UInt8], style: ReportStyle) -> [UInt8] {
    let filter = TextFilter(.kept, ci: style.ci)
    let palette = style.layout.palette
    var output = ""
    // A line of SQL that goes may look like the name of a file: names stand before the first hunk.
    var isInHunks = false
    for line in diff.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      let whole = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let text = whole.count > longest ? whole.prefix(longest) + Array(" …".utf8) : whole
      if line.first == UInt8(ascii: "@") { isInHunks = true }
      output += palette.paint(filter(Array(text)), isInHunks ? role(of: line) : .strong) + "\n"
    }
    return Array(output.utf8)
  }

  /// The most bytes of a line that are shown.
  private static let longest = 1000

  private static func role(of line: ArraySlice<UInt8>) -> Role {
    switch line.first {
    case UInt8(ascii: "+"): return .good
    case UInt8(ascii: "-"): return .bad
    case UInt8(ascii: "@"), UInt8(ascii: "\\"): return .muted
    default: return .plain
    }
  }
}
