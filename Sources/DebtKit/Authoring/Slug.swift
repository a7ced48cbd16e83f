/// The name of a record's file, made of its title.
enum Slug {
  private static let longest = 40

  /// Makes a name of letters, digits and dashes that no other has.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - isTaken: Whether a name is somebody's already.
  /// - Returns: The name, with `-2` and so on behind it where it is taken.
  static func of(_ title: String, isTaken: (String) -> Bool) -> String {
    let slug = plain(title)
    guard isTaken(slug) else { return slug }
    var number = 2
    while isTaken("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  private static func plain(_ title: String) -> String {
    var words: [String] = [""]
    for scalar in title.lowercased().unicodeScalars {
      // An apostrophe is no gap: `it's` becomes `its`.
      if scalar == "'" || scalar == "’" { continue }
      let isLetter =
        scalar.isASCII ? UInt8(scalar.value).isAlphanumeric : scalar.properties.isAlphabetic
      if isLetter {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words.last != "" {
        words.append("")
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      let longer = slug.isEmpty ? word : slug + "-" + word
      if longer.utf8.count > longest, !slug.isEmpty { break }
      slug = longer
    }
    if slug.utf8.count > longest { slug = String(slug.unicodeScalars.prefix(longest / 4)) }
    return slug.isEmpty ? "debt" : slug
  }
}
