/// The names under which people want to be known, from `.mailmap`.
package struct Mailmap: Sendable {
  private struct Person {
    var name: String?
    var email: String?
  }

  private struct Key: Hashable {
    let email: String
    /// The name in the commit; nil when the address alone decides.
    let name: String?
  }

  /// The largest file that is read.
  package static let sizeLimit = 10 << 20

  private var people: [Key: Person] = [:]

  /// Reads a mailmap; later lines outrank earlier ones, part by part.
  package init(_ file: [UInt8]) {
    guard file.count <= Self.sizeLimit else { return }
    for line in file.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      add(line)
    }
  }

  /// Returns the name and address that somebody is known by.
  package func resolve(_ signature: Signature) -> (name: String, email: String) {
    guard !people.isEmpty else { return (signature.name, signature.email) }
    let email = signature.email.lowercased()
    let person =
      people[Key(email: email, name: signature.name.lowercased())]
      ?? people[Key(email: email, name: nil)]
    return (person?.name ?? signature.name, person?.email ?? signature.email)
  }

  // `Name <address>`, `<new> <old>`, `Name <new> <old>` or `Name <new> Old name <old>`.
  private mutating func add(_ line: ArraySlice<UInt8>) {
    var rest = line
    guard let (newName, first) = takePerson(&rest) else { return }
    let old = takePerson(&rest)
    let key = Key(
      email: (old?.email ?? first).lowercased(), name: old?.name?.lowercased())
    var person = people[key] ?? Person()
    if let newName { person.name = newName }
    if old != nil { person.email = first }
    people[key] = person
  }

  private func takePerson(
    _ rest: inout ArraySlice<UInt8>
  ) -> (name: String?, email: String)? {
    guard let less = rest.firstIndex(of: UInt8(ascii: "<")),
      let greater = rest[less...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let name = trimmed(rest[..<less])
    let email = String(decoding: rest[(less + 1)..<greater], as: UTF8.self)
    rest = rest[(greater + 1)...]
    return (name.isEmpty ? nil : String(decoding: name, as: UTF8.self), email)
  }
}
