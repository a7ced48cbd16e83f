/// The breaking of a text into lines of a width.
///
/// Lines break at spaces and between ideographs, never inside a word, and never before `:`:
/// that keeps a filtered text's `::` away from a line's start.
enum TextWrapping {
  private struct Glyph {
    let character: Character
    let width: Int
    let run: Int
    var isSpace: Bool { character == " " }
  }

  /// Breaks a text; the first line may be `first` columns longer than the others.
  ///
  /// - Complexity: O(n).
  static func lines(of text: StyledText, columns: Int, first: Int = 0) -> [StyledText] {
    var lines: [StyledText] = []
    var line: [Glyph] = []
    var width = 0
    var breakAt: Int?
    var limit = columns > .max - first ? columns : columns + first

    func end(_ glyphs: some Collection<Glyph>) {
      lines.append(text.part(glyphs.map { ($0.character, $0.run) }).trimmingEnd)
      limit = columns
      breakAt = nil
    }

    for (number, run) in text.runs.enumerated() {
      for character in run.text.string {
        if character == "\n" || character == "\r\n" {
          end(line)
          (line, width) = ([], 0)
          continue
        }
        let glyph = Glyph(
          character: character, width: DisplayWidth.of(character), run: number)
        if let last = line.last, mayBreak(between: last, and: glyph),
          line.contains(where: { !$0.isSpace })
        {
          breakAt = line.count
        }
        line.append(glyph)
        width += glyph.width
        if width > limit, !glyph.isSpace, let index = breakAt {
          let rest = line[index...]
          end(line[..<index])
          line = Array(rest)
          width = line.reduce(0) { $0 + $1.width }
        }
      }
    }
    end(line)
    return lines
  }

  private static func mayBreak(between left: Glyph, and right: Glyph) -> Bool {
    if right.isSpace { return false }
    if left.isSpace { return true }
    return left.width == 2 && right.width == 2 && !right.character.isPunctuation
  }
}

extension StyledText {
  /// The line without the spaces at its end.
  var trimmingEnd: StyledText {
    var runs = runs
    while let last = runs.last {
      let kept = last.text.string.utf8.reversed().drop { $0 == UInt8(ascii: " ") }
      if kept.count == last.text.string.utf8.count { break }
      runs.removeLast()
      if !kept.isEmpty {
        let text = String(decoding: Array(kept.reversed()), as: UTF8.self)
        runs.append(Run(text: SafeText(trusted: text), role: last.role, link: last.link))
        break
      }
    }
    return StyledText(runs: runs)
  }

  /// Returns the line made of some characters of the runs with the given numbers.
  fileprivate func part(_ characters: [(Character, Int)]) -> StyledText {
    var parts: [Run] = []
    var rest = characters[...]
    while let number = rest.first?.1 {
      let same = rest.prefix { $0.1 == number }
      let text = SafeText(trusted: String(same.map(\.0)))
      parts.append(Run(text: text, role: runs[number].role, link: runs[number].link))
      rest = rest[same.endIndex...]
    }
    return StyledText(runs: parts)
  }
}
