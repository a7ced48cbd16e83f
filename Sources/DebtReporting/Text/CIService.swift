/// A service whose job log takes some texts for commands to itself.
package enum CIService: Sendable, Hashable, CaseIterable {
  case none
  case githubActions
  case azure
  case teamCity
  case gitlab

  /// A text that opens a command in a job log, and where a backslash stops it.
  fileprivate struct Opener {
    let text: [UInt8]
    let breakAt: Int
    /// Tells whether the text counts only at a line's start.
    let opensLine: Bool
    let services: Set<CIService>

    init(_ text: String, breakAt: Int, opensLine: Bool = false, in services: Set<CIService>) {
      self.text = Array(text.utf8)
      self.breakAt = breakAt
      self.opensLine = opensLine
      self.services = services
    }
  }

  // The GitHub runner descends from the Azure agent: each is kept from the other's commands too.
  private static let openers = [
    Opener("::", breakAt: 1, opensLine: true, in: [.githubActions]),
    Opener("##[", breakAt: 1, in: [.githubActions, .azure]),
    Opener("##vso[", breakAt: 1, in: [.githubActions, .azure]),
    Opener("##teamcity[", breakAt: 1, in: [.teamCity]),
    Opener("section_start:", breakAt: 7, in: [.gitlab]),
    Opener("section_end:", breakAt: 7, in: [.gitlab]),
  ]

  /// The openers that end in `[`, without it: what a JSON string must not hold before a bracket.
  static let bracketOpeners: [[UInt8]] = openers.compactMap {
    $0.text.last == UInt8(ascii: "[") ? $0.text.dropLast() : nil
  }

  /// Breaks every command opener with a visible backslash: `:\:error::`, `#\#[group]`.
  ///
  /// `::` is broken after any blank, not only at a line's start, because a later wrap may put
  /// it there; `std::vector` stays. Bytes that need no change are returned as they are.
  func breakingCommands(in text: [UInt8]) -> [UInt8] {
    let rows = Self.openers.filter { $0.services.contains(self) }
    guard !rows.isEmpty else { return text }
    var output: [UInt8] = []
    var copied = 0
    for index in text.indices {
      for row in rows where row.opens(text, at: index) {
        output += text[copied..<index + row.breakAt]
        output.append(UInt8(ascii: "\\"))
        copied = index + row.breakAt
      }
    }
    return copied == 0 ? text : output + text[copied...]
  }
}

extension CIService.Opener {
  /// Tells whether the opener stands at an index, in any letter case.
  fileprivate func opens(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + text.count <= bytes.count, bytes[index] | 0x20 == text[0] | 0x20 else {
      return false
    }
    // Bytes beyond ASCII may be a Unicode blank, which the GitHub runner trims.
    if opensLine, index > 0, 0x21...0x7E ~= bytes[index - 1] { return false }
    return text.indices.allSatisfy { ASCII.lowercased(bytes[index + $0]) == text[$0] }
  }
}
