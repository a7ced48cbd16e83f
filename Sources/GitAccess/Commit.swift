/// A commit as written, read leniently: broken lines leave their field empty.
package struct Commit: Hashable, Sendable {
  /// Its own id.
  package let id: ObjectID
  /// The tree of its files.
  package let tree: ObjectID
  /// The commits before it as written, also where a shallow history ends.
  package let parents: [ObjectID]
  /// Who wrote the change.
  package let author: Signature
  /// Who made the commit.
  package let committer: Signature
  /// The name of the message's encoding, UTF-8 when nil.
  package let encoding: String?
  /// The message, with bytes that are not text replaced.
  package let message: String

  /// The first paragraph of the message in one line.
  package var subject: String {
    message.utf8.withContiguousStorageIfAvailable { Self.subject(of: UnsafeRawBufferPointer($0)) }
      ?? Array(message.utf8).withUnsafeBytes { Self.subject(of: $0) }
  }

  private static func subject(of message: UnsafeRawBufferPointer) -> String {
    var subject: [UInt8] = []
    var start = message.startIndex
    while start < message.count {
      let end = message[start...].firstIndex(of: UInt8(ascii: "\n")) ?? message.endIndex
      let line = message[start..<end]
      if let last = line.lastIndex(where: { !isBlank($0) }) {
        if !subject.isEmpty { subject.append(UInt8(ascii: " ")) }
        subject += line[...last]
      } else if !subject.isEmpty {
        break
      }
      start = end + 1
    }
    return String(decoding: subject, as: UTF8.self)
  }
}

extension Commit {
  /// Reads a commit's bytes; nil when they name no tree.
  package init?(_ bytes: UnsafeRawBufferPointer, id: ObjectID) {
    guard let commit = CommitParser.parse(bytes.bindMemory(to: UInt8.self), id: id) else {
      return nil
    }
    self = commit
  }

  /// A commit that is not made yet: a message, and nobody who wrote it.
  package init(draft message: String) {
    self.init(
      id: .none, tree: .none, parents: [], author: .unknown, committer: .unknown, encoding: nil,
      message: message)
  }
}

/// A person and a moment, as a commit names them.
package struct Signature: Hashable, Sendable {
  /// The name, empty when there is none.
  package let name: String
  /// The address, empty when there is none.
  package let email: String
  /// The seconds since 1970; nil when the commit has no readable date.
  package let seconds: Int64?
  /// The minutes by which the clock there ran ahead of UTC.
  package let offset: Int

  package init(name: String, email: String, seconds: Int64?, offset: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offset = offset
  }

  /// Nobody at no time.
  static let unknown = Signature(name: "", email: "", seconds: nil, offset: 0)
}

/// Tells whether a byte is a blank inside a line.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte >= 0x09 && byte <= 0x0D
}

/// Returns bytes without the blanks at their ends.
func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
  let start = bytes.drop(while: isBlank)
  guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start }
  return start[...last]
}
