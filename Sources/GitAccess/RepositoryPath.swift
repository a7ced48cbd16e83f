/// A path inside a repository: bytes separated by `/`, relative to the top, never a path on disk.
///
/// It is a label: what a tree calls a file. Nothing is opened by it except through `WorkTreeReader`,
/// which checks each component.
package struct RepositoryPath: Hashable, Comparable, Sendable {
  /// The bytes as the repository holds them.
  package let bytes: [UInt8]

  /// Creates a path from its bytes.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Creates a path from text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path of the top folder, which is empty.
  package static let top = RepositoryPath(bytes: [])

  /// The last component.
  package var name: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: separator) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// The folder that holds the path, nil for the top.
  package var parent: RepositoryPath? {
    guard !bytes.isEmpty else { return nil }
    guard let slash = bytes.lastIndex(of: separator) else { return .top }
    return RepositoryPath(bytes: Array(bytes[..<slash]))
  }

  /// The names along the path.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: separator, omittingEmptySubsequences: false)
  }

  /// Returns the path of a name in this folder.
  package func appending(_ name: some Collection<UInt8>) -> RepositoryPath {
    var longer: [UInt8] = []
    longer.reserveCapacity(length(appending: name))
    longer += bytes
    if !bytes.isEmpty { longer.append(separator) }
    longer += name
    return RepositoryPath(bytes: longer)
  }

  /// The number of bytes of the path of a name in this folder.
  func length(appending name: some Collection<UInt8>) -> Int {
    bytes.isEmpty ? name.count : bytes.count + 1 + name.count
  }

  /// Tells whether the path is that folder or lies under it.
  package func isInside(_ folder: RepositoryPath) -> Bool {
    guard bytes.starts(with: folder.bytes) else { return false }
    return folder.bytes.isEmpty || bytes.count == folder.bytes.count
      || bytes[folder.bytes.count] == separator
  }

  /// Hashes the bytes in one piece: an array hashes them one by one.
  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Orders paths by their bytes.
  package static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension RepositoryPath: CustomStringConvertible {
  /// Tells whether every byte belongs to well-formed UTF-8.
  package var isUTF8: Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The path as text: bytes that are not UTF-8 are written `\xHH`.
  package var description: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var decoder = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let encoded):
        text.unicodeScalars.append(UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] {
          text +=
            "\\x"
            + String(decoding: [hexDigit(byte >> 4), hexDigit(byte & 15)], as: UTF8.self)
            .uppercased()
        }
        position += length
      case .emptyInput:
        return text
      }
    }
  }
}

/// The byte between the components of a path.
let separator = UInt8(ascii: "/")
