/// The page of a repository on its host, found from the address that git fetches from.
///
/// Names and passwords in the address are dropped at once: the page is safe to print.
package struct HostPage: Hashable, Sendable {
  /// The host in lower case, with a port where the page needs one.
  package let host: String
  /// The repository on the host, `owner/name`, percent-encoded.
  package let path: String
  private let scheme: String

  /// The address of the page, without a slash at the end.
  package var address: String { "\(scheme)://\(host)/\(path)" }

  /// The repository's own name, percent-encoded.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads an address as git takes it: `https://host/owner/name.git`, `ssh://git@host/owner/name` or
  /// `git@host:owner/name.git`.
  ///
  /// - Returns: nil for a folder, for another scheme, and where a host or a path is not to be seen.
  package init?(remote address: String) {
    let parts = Self.split(Array(address.utf8))
    guard let (scheme, authority, path) = parts else { return nil }
    let isWeb = scheme == "https" || scheme == "http"
    guard isWeb || ["ssh", "git+ssh", "ssh+git", "git", ""].contains(scheme),
      let host = Self.host(in: authority, keepsPort: isWeb),
      let path = Self.path(path, isEncoded: isWeb)
    else { return nil }
    self.scheme = scheme == "http" ? "http" : "https"
    self.host = Self.doorsOfSSH[host] ?? host
    self.path = path
  }

  /// Hosts that serve git through the port of HTTPS under another name.
  private static let doorsOfSSH = [
    "ssh.github.com": "github.com", "altssh.gitlab.com": "gitlab.com",
    "altssh.bitbucket.org": "bitbucket.org",
  ]

  /// Parts an address into its scheme (none in the short form of ssh), its authority and its path.
  private static func split(
    _ bytes: [UInt8]
  ) -> (scheme: String, authority: ArraySlice<UInt8>, path: ArraySlice<UInt8>)? {
    let slash = UInt8(ascii: "/")
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = bytes[(colon + 1)...]
    if rest.starts(with: "//".utf8) {
      let authority = rest.dropFirst(2).prefix { $0 != slash }
      return (bytes[..<colon].text.lowercased(), authority, bytes[authority.endIndex...])
    }
    // A folder has a slash before the colon, a drive one letter, a program of git's two colons.
    guard colon > 1, !bytes[..<colon].contains(slash), rest.first != UInt8(ascii: ":") else {
      return nil
    }
    return ("", bytes[..<colon], rest)
  }

  private static func host(in authority: ArraySlice<UInt8>, keepsPort: Bool) -> String? {
    let named = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] }
    let parts = (named ?? authority).split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first, let first = name.first, first.isAlphanumeric,
      name.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
    else { return nil }
    let host = name.text.lowercased()
    guard keepsPort, parts.count == 2 else { return host }
    let port = parts[1]
    return !port.isEmpty && port.allSatisfy(\.isDigit) ? "\(host):\(port.text)" : nil
  }

  private static func path(_ bytes: ArraySlice<UInt8>, isEncoded: Bool) -> String? {
    let slash = UInt8(ascii: "/")
    var parts = bytes.split(separator: slash)
    guard var name = parts.popLast() else { return nil }
    if name.text.hasSuffix(".git"), name.count > 4 { name = name.dropLast(4) }
    parts.append(name)
    // An address of a page has no question, and no way up.
    guard !bytes.contains(UInt8(ascii: "?")), !bytes.contains(UInt8(ascii: "#")),
      !parts.contains(where: { $0.text == ".." || $0.text == "." })
    else { return nil }
    let joined = Array(parts.joined(separator: [slash]))
    return isEncoded
      ? PercentEncoding.text(joined, keeping: "/%") : PercentEncoding.text(joined, keeping: "/")
  }
}
