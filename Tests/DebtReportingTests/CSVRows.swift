/// Tables of comma-separated values, as a strict reader sees them.
enum CSVRows {
  /// Reads RFC 4180 in the simplest way, as an oracle.
  static func parse(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted, byte == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if isQuoted {
        field.append(byte)
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      } else if byte != UInt8(ascii: "\r") {
        field.append(byte)
      }
      index += 1
    }
    return rows
  }
}
