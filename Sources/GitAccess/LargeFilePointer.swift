/// The stand-in that Git LFS commits in the place of a large file.
package struct LargeFilePointer: Hashable, Sendable {
  /// The size of the file itself, in bytes.
  package let size: Int

  private static let version = Array("version https://git-lfs.github.com/spec/v1\n".utf8)
  private static let sizeLimit = 1_024

  /// Recognises a pointer; nil when the bytes are anything else.
  package init?(_ bytes: Span<UInt8>) {
    guard bytes.count < Self.sizeLimit, bytes.count > Self.version.count else { return nil }
    for index in Self.version.indices where bytes[index] != Self.version[index] { return nil }
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let lines = text.split(separator: "\n")
    guard lines.contains(where: { $0.hasPrefix("oid ") }),
      let line = lines.first(where: { $0.hasPrefix("size ") }), let size = Int(line.dropFirst(5))
    else { return nil }
    self.size = size
  }
}
