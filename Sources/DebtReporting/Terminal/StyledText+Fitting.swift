extension StyledText {
  /// Returns the line, or as much of it as fits beside an ellipsis in the cut run's role.
  package func truncated(to columns: Int, cutting cut: DisplayWidth.Cut = .tail) -> StyledText {
    if width <= columns { return self }
    var kept: [Run] = []
    var room = columns
    for run in cut == .tail ? runs : runs.reversed() {
      let width = run.text.width
      // A run that fills the room exactly leaves none for the ellipsis: it is cut as well.
      if width < room {
        kept.append(run)
        room -= width
        continue
      }
      let text = run.text.abridged(to: room, cutting: cut)
      kept.append(Run(text: text, role: run.role, link: run.link))
      break
    }
    return StyledText(runs: cut == .tail ? kept : kept.reversed())
  }

  /// The line with every run of line feeds and tabs made one space.
  var onOneLine: StyledText {
    let flatten = TextFilter(.flattened)
    return StyledText(
      runs: runs.map { Run(text: flatten($0.text.string), role: $0.role, link: $0.link) })
  }
}
