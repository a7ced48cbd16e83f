/// A pattern of a CODEOWNERS file on its way to one that git could read.
struct OwnerSpelling {
  /// What is left to be matched, in git's way of writing.
  private(set) var body: [UInt8] = []
  /// Whether it is matched from the top.
  let isAnchored: Bool
  /// What a match has to be.
  let reach: OwnerPattern.Reach

  private let text: ArraySlice<UInt8>
  private let dialect: OwnerDialect

  init(_ text: ArraySlice<UInt8>, _ dialect: OwnerDialect) {
    self.text = text
    self.dialect = dialect
    let isFolder = text.last == slash
    var inside = text
    while inside.last == slash { inside = inside.dropLast() }
    let hasSlash = text.dropLast().contains(slash)
    let startsWithSlash = text.first == slash
    while inside.first == slash { inside = inside.dropFirst() }
    switch dialect {
    case .github:
      isAnchored = hasSlash
      // `docs/*` owns the files of one folder, and not what lies deeper.
      let isOneLevel = !isFolder && text.suffix(2).elementsEqual("/*".utf8)
      reach = isFolder ? .folder : isOneLevel ? .itself : .either
    case .gitlab:
      isAnchored = startsWithSlash
      reach = isFolder ? .folder : .itself
      // A slash at the end stands for `/**/*`, so that folders before it are nothing of their own.
      while isFolder, inside.elementsEqual("**".utf8) || inside.suffix(3).elementsEqual("/**".utf8)
      {
        inside = inside.dropLast(inside.count == 2 ? 2 : 3)
      }
    }
    body = inside.isEmpty && dialect == .gitlab && isFolder ? Array("**".utf8) : gitBody(of: inside)
  }

  /// Finds what makes a pattern one that the host refuses.
  ///
  /// - Throws: `OwnerFault` that says what is wrong and what to write.
  func check() throws(OwnerFault) {
    let shown = OwnerFault.shown(text)
    if body.isEmpty { throw OwnerFault("'\(shown)' matches nothing; write * for everything") }
    guard dialect == .github else { return }
    if text.first == UInt8(ascii: "!") {
      throw OwnerFault(
        "'\(shown)': GitHub has no '!'; a line without an owner takes ownership away")
    }
    if text.starts(with: "\\#".utf8) {
      throw OwnerFault("'\(shown)': GitHub takes no pattern that starts with '#'")
    }
    if (text.startIndex..<max(text.startIndex, text.endIndex - 2)).contains(where: {
      text[$0..<($0 + 3)].elementsEqual("***".utf8)
    }) {
      throw OwnerFault("'\(shown)': write ** for any folders, not ***")
    }
  }

  private func gitBody(of inside: ArraySlice<UInt8>) -> [UInt8] {
    let names = inside.split(separator: slash, omittingEmptySubsequences: false)
    var body: [UInt8] = []
    for (index, name) in names.enumerated() {
      if index > 0 { body.append(slash) }
      let isLast = index == names.count - 1
      if name.elementsEqual("**".utf8), dialect == .github || !isLast {
        body += name
      } else {
        append(name, to: &body)
      }
    }
    return body
  }

  /// Adds a name, whose stars are ordinary ones however many stand together.
  private func append(_ name: ArraySlice<UInt8>, to body: inout [UInt8]) {
    var isEscaped = false
    var isAfterStar = false
    for byte in name {
      if isEscaped {
        (isEscaped, isAfterStar) = (false, false)
        // A backslash before several blanks stands for one of them.
        body.append(isBlank(byte) ? 0x20 : byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "*") where isAfterStar: continue
      case UInt8(ascii: "[") where dialect == .github: body.append(UInt8(ascii: "\\"))
      default: break
      }
      isAfterStar = byte == UInt8(ascii: "*")
      body.append(byte)
    }
  }
}

/// A reason why a line of a CODEOWNERS file says nothing.
struct OwnerFault: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// A word of the file for a message: its start, if it is long.
  static func shown(_ text: ArraySlice<UInt8>) -> String {
    let start = String(decoding: text.prefix(60), as: UTF8.self)
    return text.count > 60 ? start + "…" : start
  }
}
