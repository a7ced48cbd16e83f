/// One ASCII byte, written as a literal in a row.
struct ASCIIByte: Sendable, ExpressibleByUnicodeScalarLiteral {
  /// The byte.
  let value: UInt8

  /// Creates the byte of a literal.
  init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    precondition(scalar.isASCII, "a row's byte is ASCII")
    value = UInt8(truncatingIfNeeded: scalar.value)
  }
}
