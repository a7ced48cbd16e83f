/// The target of a terminal link, in printable ASCII only.
package struct Hyperlink: Sendable, Hashable {
  /// The URI with every other byte percent-encoded.
  let uri: String

  /// Encodes an address; only `http`, `https` and `file` are followed.
  package init?(_ address: String) {
    let schemes = ["http://", "https://", "file://"]
    guard schemes.contains(where: { address.lowercased().hasPrefix($0) }) else { return nil }
    uri = Self.encoded(Array(address.utf8), keeping: Self.reserved)
  }

  /// Makes the link to a file by its absolute path, which may be no UTF-8.
  package init(file path: [UInt8]) {
    uri = "file://" + Self.encoded(path, keeping: Array("/".utf8))
  }

  private static let reserved = Array("%:/?#[]@!$&'()*+,;=".utf8)
  private static let unreserved = Array("-._~".utf8)

  private static func encoded(_ bytes: [UInt8], keeping kept: [UInt8]) -> String {
    var output: [UInt8] = []
    for byte in bytes {
      if ASCII.isAlphanumeric(byte) || unreserved.contains(byte) || kept.contains(byte) {
        output.append(byte)
      } else {
        Hexadecimal.writePercent(byte, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
