/// A line drawn in dots, two columns and four rows of them in each character.
struct BrailleChart {
  private let columns: Int
  private let rows: Int
  /// The dots that are set, a byte for each character, rows from the top.
  private var cells: [UInt8]

  /// Makes an empty chart of a number of characters.
  init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    cells = [UInt8](repeating: 0, count: self.columns * self.rows)
  }

  /// The rows of characters from the top, blanks where no dot is.
  var lines: [String] {
    (0..<rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * columns..<(row + 1) * columns] {
        line.append(cell == 0 ? " " : Unicode.Scalar(0x2800 + UInt32(cell)) ?? " ")
      }
      return String(line)
    }
  }

  /// Draws a line through points, each from (0, 0) at the left below to (1, 1).
  ///
  /// The first and the last row are drawn in only to their middle, so that 0 and 1 stand where a
  /// label beside the row says.
  ///
  /// - Parameter points: The points from left to right.
  /// - Complexity: O(*n* + dots).
  mutating func draw(_ points: [(x: Double, y: Double)]) {
    let width = Double(columns * 2 - 1)
    let height = Double((rows - 1) * 4)
    let dots = points.map { (x: $0.x * width, y: $0.y * height + 1) }
    guard let first = dots.first, let last = dots.last else { return }
    var previous = Int(first.y.rounded())
    var next = 0
    let start = Int(first.x.rounded())
    for column in start...max(start, Int(last.x.rounded())) {
      while next < dots.count - 1, dots[next].x < Double(column) { next += 1 }
      let right = dots[next]
      let left = next > 0 ? dots[next - 1] : right
      let share = right.x > left.x ? (Double(column) - left.x) / (right.x - left.x) : 1
      let y = Int((left.y + (right.y - left.y) * min(max(share, 0), 1)).rounded())
      // A steep line is kept whole by dots above or below the last one.
      let bend = previous < y ? min(previous + 1, y) : max(previous - 1, y)
      for dot in min(bend, y)...max(bend, y) { set(column, dot) }
      previous = y
    }
  }

  /// Sets the dot of a column from the left and a row from below.
  private mutating func set(_ x: Int, _ y: Int) {
    let fromTop = rows * 4 - 1 - y
    guard (0..<columns * 2).contains(x), (0..<rows * 4).contains(fromTop) else { return }
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    cells[fromTop / 4 * columns + x / 2] |= bits[fromTop % 4][x % 2]
  }
}
