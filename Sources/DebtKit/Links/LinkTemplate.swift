/// The address of a line on a host, with `{commit}`, `{path}` and `{line}` where they belong.
package struct LinkTemplate: Hashable, Sendable, CustomStringConvertible {
  /// Why a text is no template, in words that follow it.
  package struct Flaw: Error, Hashable, Sendable {
    package let description: String
  }

  /// The template as it is written.
  package let description: String
  private let parts: [Part]

  private enum Part: Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  private enum Placeholder: String, CaseIterable {
    case commit
    case path
    case line
  }

  /// Reads a template.
  ///
  /// - Throws: ``Flaw`` where it is no web address, holds a name or a password, lacks `{path}`, or has
  ///   a placeholder that is not known.
  package init(_ text: String) throws(Flaw) {
    let bytes = Array(text.utf8)
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else {
      throw Flaw(description: "should start with https://")
    }
    let authority = bytes.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
    guard !authority.isEmpty, !authority.contains(UInt8(ascii: "@")) else {
      throw Flaw(description: "should name a host, without a user or a password")
    }
    guard bytes.allSatisfy(Self.isAllowed) else {
      throw Flaw(description: "holds a character that no address has; write it as %XX")
    }
    parts = try Self.parts(of: bytes[...])
    guard parts.contains(.placeholder(.path)) else {
      throw Flaw(description: "should hold {path}, and may hold {commit} and {line}")
    }
    description = text
  }

  /// The template of a page on a host whose way of showing lines is known, else nil.
  ///
  /// Known are GitHub, GitLab, Bitbucket, Codeberg, and hosts that are called after their software, such
  /// as `gitlab.example.org`, `gitea.example.org` or `forgejo.example.org`.
  package init?(_ page: HostPage) {
    guard let lines = Self.lines(of: page.host),
      let template = try? LinkTemplate(page.address + lines)
    else { return nil }
    self = template
  }

  /// The address of a line in a file at a commit.
  ///
  /// - Complexity: O(*n*) in the path.
  package func address(commit: String, path: [UInt8], line: Int) -> String {
    var address = ""
    for part in parts {
      switch part {
      case .text(let text): address += text
      case .placeholder(.commit): address += PercentEncoding.text(Array(commit.utf8), keeping: "")
      case .placeholder(.path): address += PercentEncoding.text(path, keeping: "/")
      case .placeholder(.line): address += String(line)
      }
    }
    return address
  }

  private static func lines(of host: String) -> String? {
    let blob = "/blob/{commit}/{path}#L{line}"
    let source = "/src/commit/{commit}/{path}#L{line}"
    let known = [
      "github": blob, "gitlab": "/-" + blob, "gitea": source, "forgejo": source,
      "codeberg": source,
    ]
    if host == "bitbucket.org" { return "/src/{commit}/{path}#lines-{line}" }
    let labels = host.prefix { $0 != ":" }.split(separator: ".")
    // An alias of ssh such as `github.com-work` is no host.
    guard labels.count > 1, let last = labels.last, last.utf8.allSatisfy(\.isLetter) else {
      return nil
    }
    return known[String(labels[0])]
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-._~:/?#[]@!$&'()*+,;=%{}".utf8.contains(byte)
  }

  private static func parts(of bytes: ArraySlice<UInt8>) throws(Flaw) -> [Part] {
    var parts: [Part] = []
    var rest = bytes
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
      if !text.isEmpty { parts.append(.text(text.text)) }
      rest = rest[text.endIndex...]
      guard let brace = rest.first else { break }
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
      guard brace == UInt8(ascii: "{"), name.endIndex < rest.endIndex else {
        throw Flaw(description: "has a brace without its other half")
      }
      guard let placeholder = Placeholder(rawValue: name.text) else {
        let hint = name.text.nearest(in: Placeholder.allCases.map(\.rawValue))
        throw Flaw(
          description: hint.map { "has no {\(name.text)}; did you mean {\($0)}?" }
            ?? "knows only {commit}, {path} and {line}")
      }
      parts.append(.placeholder(placeholder))
      rest = rest[(name.endIndex + 1)...]
    }
    return parts
  }
}
