/// A line of blocks that shows how values rise and fall, on a scale of their own.
enum Sparkline {
  private static let blocks = Array("▁▂▃▄▅▆▇█")

  /// Draws values that are spread evenly; equal ones are drawn in the middle, and zeros below.
  static func text(_ values: [Double]) -> SafeText {
    let low = values.min() ?? 0
    let span = (values.max() ?? 0) - low
    let heights = values.map { value in
      span > 0 ? Int(((value - low) / span * 7).rounded()) : value > 0 ? 3 : 0
    }
    return SafeText(trusted: String(heights.map { blocks[min(max($0, 0), 7)] }))
  }
}
