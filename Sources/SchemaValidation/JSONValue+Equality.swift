extension JSONValue: Equatable {
  /// Compares two values as JSON Schema does: numbers by value, objects without order.
  ///
  /// The pairs still to compare stand on an explicit stack.
  ///
  /// - Complexity: O(*n*) in the size of the smaller value.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    var pairs = [(left, right)]
    while let pair = pairs.popLast() {
      switch pair {
      case (.null, .null): continue
      case (.bool(let left), .bool(let right)) where left == right: continue
      case (.number(let left), .number(let right)) where left == right: continue
      case (.string(let left), .string(let right)) where left.utf8.elementsEqual(right.utf8):
        continue
      case (.array(let left), .array(let right)) where left.count == right.count:
        pairs += zip(left, right)
      case (.object(let left), .object(let right)) where left.members.count == right.members.count:
        for member in left.members {
          guard let other = right[member.name] else { return false }
          pairs.append((member.value, other))
        }
      default: return false
      }
    }
    return true
  }

  /// How many values there are in this one, itself included.
  ///
  /// - Complexity: O(*n*) in that number.
  var weight: Int {
    var weight = 0
    var rest = [self]
    while let value = rest.popLast() {
      weight += 1
      switch value {
      case .array(let items): rest += items
      case .object(let object): rest += object.members.map(\.value)
      default: break
      }
    }
    return weight
  }

  /// Bytes that are the same for equal values and for no others.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the value.
  var canonicalBytes: [UInt8] {
    enum Task {
      case value(JSONValue)
      case name([UInt8])
    }
    var output: [UInt8] = []
    func append(_ mark: Character, _ bytes: some Collection<UInt8>) {
      // The length stands before the bytes, so that no text can imitate a mark.
      output += Array("\(mark)\(bytes.count):".utf8)
      output += bytes
    }
    var rest = [Task.value(self)]
    while let task = rest.popLast() {
      switch task {
      case .name(let name): append("k", name)
      case .value(.null): append("z", [])
      case .value(.bool(let value)): append(value ? "t" : "f", [])
      case .value(.string(let text)): append("s", text.utf8)
      case .value(.number(let number)):
        append(number.isNegative ? "m" : "p", number.digits)
        append("e", String(number.exponent).utf8)
      case .value(.array(let items)):
        append("a", String(items.count).utf8)
        rest += items.map { .value($0) }
      case .value(.object(let object)):
        append("o", String(object.members.count).utf8)
        let members = object.members.map { (name: Array($0.name.utf8), value: $0.value) }
        for member in members.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
          rest.append(.value(member.value))
          rest.append(.name(member.name))
        }
      }
    }
    return output
  }
}
