/// The first lines of a script by which a shell hands the whole file over to another program.
///
/// That program must be told the file's own name, `"$0"`, or a variable that was made of it.
struct ShellPrologue {
  /// The name of the program without its folder; nil where none is told to read the file.
  private(set) var program: Substring?

  private static let lineLimit = 32

  /// Reads the first lines of a file.
  ///
  /// - Complexity: O(*n*) in the bytes of the lines, which are few.
  init(_ head: ByteView) {
    // Most scripts do the work themselves.
    guard head.upTo(head.end(ofLines: Self.lineLimit)).first("exec", from: 0) != nil else { return }
    var ownNames: Set<Substring> = ["$0", "${0}"]
    var line = 0
    for _ in 0..<Self.lineLimit where line < head.count && program == nil {
      let end = head.lineEnd(from: line)
      let text = String(decoding: head.bytes(line..<min(end, line + 200)), as: UTF8.self)
      line = end + 1
      let words = text.split { " \t\r;".contains($0) }
      guard let first = words.first else { continue }
      if first == "exec" {
        program = Self.program(of: words.dropFirst(), given: ownNames)
      } else if let sign = first.firstIndex(of: "="),
        ownNames.contains(Self.unquoted(first[first.index(after: sign)...]))
      {
        ownNames.formUnion(["$\(first[..<sign])", "${\(first[..<sign])}"])
      }
    }
  }

  /// The program that is started, where one of its arguments is the script itself.
  private static func program(
    of words: ArraySlice<Substring>, given ownNames: Set<Substring>
  ) -> Substring? {
    // `env` and its options and variables come before the program that counts.
    let command = words.drop { word in
      word.hasSuffix("/env") || word == "env" || word.hasPrefix("-") || word.contains("=")
    }
    guard let program = command.first,
      command.dropFirst().contains(where: { ownNames.contains(unquoted($0)) })
    else { return nil }
    return program.split(separator: "/").last
  }

  private static func unquoted(_ word: Substring) -> Substring {
    guard word.count > 1, word.hasPrefix("\""), word.hasSuffix("\"") else { return word }
    return word.dropFirst().dropLast()
  }
}
