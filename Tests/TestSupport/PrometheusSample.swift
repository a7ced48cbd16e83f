/// One sample of Prometheus's text format, as a strict reader sees it.
package struct PrometheusSample: Equatable {
  package let name: String
  package var labels: [String: String] = [:]
  package let value: Double

  /// A line that is none of the format.
  package struct Malformed: Error {
    package let line: String
  }

  /// Reads a file: each family has its help, its type, then its samples, all different.
  package static func all(in bytes: [UInt8]) throws -> [PrometheusSample] {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else {
      throw Malformed(line: "")
    }
    var samples: [PrometheusSample] = []
    var family = ""
    for line in text.unicodeScalars.dropLast().split(separator: "\n").map(String.init) {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      if line.hasPrefix("# HELP "), words.count == 4 {
        family = words[2]
      } else if line.hasPrefix("# TYPE ") {
        guard words == ["#", "TYPE", family, "gauge"] else { throw Malformed(line: line) }
      } else {
        let sample = try PrometheusSample(line)
        guard sample.name == family, !samples.contains(where: { $0.isSame(sample) }) else {
          throw Malformed(line: line)
        }
        samples.append(sample)
      }
    }
    return samples
  }

  private func isSame(_ other: PrometheusSample) -> Bool {
    name == other.name && labels == other.labels
  }

  private init(_ line: String) throws {
    var rest = line.unicodeScalars[...]
    func isName(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || scalar == "_" }
    name = String(rest.prefix(while: isName))
    rest = rest.drop(while: isName)
    guard rest.popFirst() == "{" else { throw Malformed(line: line) }
    repeat {
      let key = String(rest.prefix(while: isName))
      rest = rest.drop(while: isName)
      guard !key.isEmpty, rest.popFirst() == "=", rest.popFirst() == "\"" else {
        throw Malformed(line: line)
      }
      var value = ""
      while let scalar = rest.popFirst(), scalar != "\"" {
        guard scalar == "\\" else {
          value.unicodeScalars.append(scalar)
          continue
        }
        switch rest.popFirst() {
        case "\\": value += "\\"
        case "\"": value += "\""
        case "n": value += "\n"
        default: throw Malformed(line: line)
        }
      }
      labels[key] = value
    } while rest.popFirst() == ","
    guard rest.popFirst() == " ", let number = Double(String(rest)) else {
      throw Malformed(line: line)
    }
    value = number
  }
}
