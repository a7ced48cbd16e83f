/// Tells whether a byte is a blank inside a line.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// Returns a line without the blanks at its ends.
func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let start = line.drop(while: isBlank)
  return start.lastIndex { !isBlank($0) }.map { start[...$0] } ?? start
}
