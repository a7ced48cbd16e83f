internal import DebtKit

/// The part of the settings' schema that describes a policy, made from the table of rules.
enum PolicySchema {
  private static let levels = ["off", "warning", "error"]

  /// A rule: a level, a map with a level and the rule's own keys, or a list of such maps.
  static func write(_ rule: Rule, to json: inout JSONWriter) {
    json.array("anyOf") { json in
      json.object { words(levels, in: &$0) }
      json.object { map(of: rule, to: &$0) }
      json.object { json in
        json.member("type", "array")
        json.object("items") { map(of: rule, to: &$0) }
      }
    }
  }

  /// The waivers that count: a mode, or a map.
  static func writeWaivers(to json: inout JSONWriter) {
    let modes = ["self", "reviewed", "off"]
    json.array("anyOf") { json in
      json.object { words(modes, in: &$0) }
      json.object { json in
        json.member("type", "object")
        json.object("properties") { json in
          json.object("mode") { words(modes, in: &$0) }
          json.object("max") { $0.member("type", "string") }
        }
        json.member("additionalProperties", false)
      }
    }
  }

  private static func map(of rule: Rule, to json: inout JSONWriter) {
    json.member("type", "object")
    json.object("properties") { json in
      json.object("level") { words(levels, in: &$0) }
      for key in rule.keys {
        json.object(key.name) { json in
          json.member("description", key.meaning)
          if !key.words.isEmpty { words(key.words, in: &json) }
        }
      }
    }
    json.member("additionalProperties", false)
  }

  private static func words(_ words: [String], in json: inout JSONWriter) {
    json.array("enum") { json in
      for word in words { json.value(word) }
    }
  }
}
