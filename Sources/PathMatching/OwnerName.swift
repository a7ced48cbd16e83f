/// The words that may stand behind a pattern: `@user`, `@org/team`, `@@role` or a mail address.
enum OwnerName {
  /// Tells whether a word names an owner.
  static func isOwner(_ word: ArraySlice<UInt8>, _ dialect: OwnerDialect) -> Bool {
    guard word.first == at else { return isAddress(word) }
    var name = word.dropFirst()
    if dialect == .gitlab, name.first == at {
      name = name.dropFirst()
      return !name.isEmpty && name.allSatisfy { $0 != slash && isNamePart($0) }
    }
    let parts = name.split(separator: slash, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNamePart) }
      && (dialect == .gitlab || parts.count <= 2)
  }

  private static let at = UInt8(ascii: "@")

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    guard let sign = word.firstIndex(of: at), sign > word.startIndex else { return false }
    let host = word[(sign + 1)...]
    // A control character or an angle bracket is in no address that anybody meant.
    return !host.isEmpty && !host.contains(at)
      && word.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>#".utf8.contains($0) }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || "-._".utf8.contains(byte)
  }
}
