/// A writer of JSON into a buffer, value by value, with keys in the order written.
///
/// ```swift
/// var json = JSONWriter(.document)
/// json.object {
///   $0.member("schemaVersion", 1)
///   $0.array("items") { for item in items { $0.object { … } } }
/// }
/// ```
///
/// A `Double` is written as the shortest decimal that reads back equal and always has a fraction
/// or an exponent (`750.0`), an `Int` never has one, so a field's look does not hang on its value.
/// What JSON cannot hold, a number that is not finite, is `null`.
package struct JSONWriter: Sendable {
  /// The use of white space.
  package enum Layout: Sendable {
    /// None at all: one value is one line, as NDJSON wants it.
    case compact
    /// One member a line, indented by two spaces, down to a depth; deeper values stay on one line.
    case indented(depth: Int)

    /// The layout of `--format json`: the report's members on lines, then one line an item.
    package static let document = Layout.indented(depth: 2)
  }

  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// Makes a writer for one document, or for a run of NDJSON lines.
  package init(_ layout: Layout) {
    self.layout = layout
  }

  /// Hands over what has been written so far, so that a long output can leave in pieces.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes a line feed after a whole value.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  // MARK: Values, as elements of an array or alone

  /// Writes an object whose members are written by `body`.
  package mutating func object<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements are written by `body`.
  package mutating func array<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a string.
  package mutating func value(_ text: String) {
    startValue()
    JSONString.write(text.utf8.span, to: &bytes)
  }

  /// Writes a text that may be no UTF-8, with U+FFFD for what is not.
  package mutating func value(_ text: [UInt8]) {
    value(String(decoding: text, as: UTF8.self))
  }

  /// Writes a whole number.
  package mutating func value(_ number: Int) { literal(String(number)) }

  /// Writes a number with a fraction or an exponent, or null when it is not finite.
  package mutating func value(_ number: Double) {
    literal(number.isFinite ? number.description : "null")
  }

  /// Writes true or false.
  package mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  /// Writes null.
  package mutating func null() { literal("null") }

  private mutating func literal(_ text: String) {
    startValue()
    bytes += Array(text.utf8)
  }

  // MARK: Layout

  /// Writes a member's key; the next value is its value.
  package mutating func key(_ name: String) {
    separate()
    JSONString.write(name.utf8.span, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if case .indented = layout { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  private mutating func startValue() {
    if followsKey { followsKey = false } else { separate() }
    isFirst = false
  }

  /// Writes what stands between the last value, or the opening bracket, and the next.
  private mutating func separate() {
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if breaksLines {
      breakLine()
    } else if !isFirst, case .indented = layout {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func open(_ bracket: UInt8) {
    startValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    let breaks = breaksLines && !isFirst
    depth -= 1
    if breaks { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private var breaksLines: Bool {
    if case .indented(let deepest) = layout { depth <= deepest } else { false }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }
}
