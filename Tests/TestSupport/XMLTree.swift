/// XML as a strict reader sees it: elements, attributes and texts, nothing else.
package struct XMLTree: Equatable {
  package let name: String
  package var attributes: [String: String] = [:]
  package var children: [XMLTree] = []
  package var text = ""

  /// A place at which the text is no well-formed XML 1.0.
  package struct Malformed: Error {
    package let rest: String
  }

  /// Reads a document with a declaration and one element.
  package init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed(rest: "") }
    var reader = Reader(rest: Substring(text).unicodeScalars)
    guard reader.take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") else {
      throw reader.malformed
    }
    self = try reader.element()
    reader.skipBlanks()
    guard reader.rest.isEmpty else { throw reader.malformed }
  }

  private init(name: String) { self.name = name }

  /// The elements of a name below this one.
  package subscript(name: String) -> [XMLTree] { children.filter { $0.name == name } }

  private struct Reader {
    var rest: Substring.UnicodeScalarView

    var malformed: Malformed { Malformed(rest: String(rest.prefix(40))) }

    mutating func take(_ text: String) -> Bool {
      guard rest.starts(with: text.unicodeScalars) else { return false }
      rest = rest.dropFirst(text.unicodeScalars.count)
      return true
    }

    mutating func skipBlanks() { rest = rest.drop { " \n".unicodeScalars.contains($0) } }

    mutating func name() throws -> String {
      let name = rest.prefix { ("a"..."z").contains($0) || $0 == "-" }
      guard !name.isEmpty else { throw malformed }
      rest = rest[name.endIndex...]
      return String(name)
    }

    mutating func element() throws -> XMLTree {
      guard take("<") else { throw malformed }
      var tree = XMLTree(name: try name())
      while take(" ") {
        let key = try name()
        guard take("=\""), tree.attributes[key] == nil else { throw malformed }
        tree.attributes[key] = try text(until: "\"")
        guard take("\"") else { throw malformed }
      }
      if take("/>") { return tree }
      guard take(">") else { throw malformed }
      while !take("</") {
        if rest.first == "<" {
          tree.children.append(try element())
        } else {
          tree.text += try text(until: "<")
        }
      }
      guard take("\(tree.name)>") else { throw malformed }
      return tree
    }

    /// A text up to a scalar, with the five entities and no scalar that XML 1.0 lacks.
    mutating func text(until end: Unicode.Scalar) throws -> String {
      let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
      var output = ""
      while let scalar = rest.first, scalar != end {
        if scalar == "&" {
          guard let entity = entities.first(where: { take($0.key) }) else { throw malformed }
          output += entity.value
          continue
        }
        guard scalar != "<", scalar == "\n" || scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE
        else { throw malformed }
        output.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
      return output
    }
  }
}
