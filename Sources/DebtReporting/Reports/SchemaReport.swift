internal import DebtKit

/// The JSON Schemas (draft-07) of records and settings, made from the tables that read them.
package enum SchemaReport {
  private static let draft = "http://json-schema.org/draft-07/schema#"
  private static let duration =
    #"^([0-9]+(\.[0-9]+)?(mo|w|d|h|m))( ?[0-9]+(\.[0-9]+)?(mo|w|d|h|m))*$"#

  /// The schema of a record's fields, which are also the attributes of a marker.
  package static var record: [UInt8] {
    document(title: "A debt record", alsoAllowing: "^x-") { json in
      for field in Field.allCases {
        json.object(field.rawValue) {
          $0.member("description", field.meaning)
          write(field.type, to: &$0)
        }
      }
    }
  }

  /// The schema of `.debt.yml`.
  package static var settings: [UInt8] {
    let sections = Dictionary(grouping: Setting.all) { $0.key.split(separator: ".")[0] }
    return document(title: "Settings of debt") { json in
      for name in sections.keys.sorted() {
        guard let settings = sections[name] else { continue }
        if let only = settings.first, settings.count == 1, only.key == name {
          write(only, named: String(name), to: &json)
          continue
        }
        json.object(String(name)) { json in
          json.member("type", "object")
          json.member("additionalProperties", false)
          json.object("properties") { json in
            for setting in settings {
              let key = setting.key.dropFirst(name.count + 1)
              write(setting, named: String(key), to: &json)
            }
          }
        }
      }
    }
  }

  private static func document(
    title: String, alsoAllowing pattern: String? = nil,
    properties: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(.indented(depth: 6))
    json.object {
      $0.member("$schema", draft)
      $0.member("title", title)
      $0.member("type", "object")
      $0.object("properties", properties)
      if let pattern { $0.object("patternProperties") { $0.object(pattern) { _ in } } }
      $0.member("additionalProperties", false)
    }
    json.endLine()
    return json.take()
  }

  // MARK: Fields

  private static func write(_ type: FieldType, to json: inout JSONWriter) {
    switch type {
    case .text, .owner:
      json.member("type", "string")
    case .identifier:
      json.member("type", "string")
      json.member("maxLength", 100)
    case .choice(let words):
      json.member("type", "string")
      write(words, named: "enum", to: &json)
    case .date:
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .duration:
      json.member("type", "string")
      json.member("pattern", duration)
    case .rate:
      json.member("type", "string")
      json.member("pattern", duration.dropLast() + "/mo$")
    case .number(let scale):
      json.member("type", "number")
      json.member("minimum", 0)
      if !scale.isEmpty { write(scale, named: "examples", to: &json) }
    case .rating(let range):
      json.member("type", "number")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .percentage:
      json.member("type", "number")
      json.member("minimum", 0)
      json.member("maximum", 1)
    case .list:
      json.member("type", "array")
      json.object("items") { $0.member("type", "string") }
    }
  }

  // MARK: Settings

  private static func write(_ setting: Setting, named name: String, to json: inout JSONWriter) {
    json.object(name) { json in
      json.member("description", setting.meaning)
      switch setting.type {
      case .choice(let words):
        write(words, named: "enum", to: &json)
      case .flag:
        json.member("type", "boolean")
      case .number(let least):
        json.member("type", "number")
        json.member("minimum", least)
      case .days:
        write(["string", "integer"], named: "type", to: &json)
        json.member("pattern", "^([1-9][0-9]*d?|off)$")
      case .linkTemplate:
        json.member("type", "string")
        json.member("pattern", "^(auto|https?://.*[{]path[}].*)$")
      case .duration:
        json.member("type", "string")
        json.member("pattern", "\(duration)|^off$")
      case .share:
        write(["string", "number"], named: "type", to: &json)
        json.member("pattern", "^[0-9]+(\\.[0-9]+)?%$")
        json.member("minimum", 0)
        json.member("maximum", 1)
      case .path:
        json.member("type", "string")
        json.member("minLength", 1)
      case .globs:
        write(["array", "string", "null"], named: "type", to: &json)
        json.object("items") { $0.member("type", "string") }
      case .keywords:
        write(["array", "object"], named: "type", to: &json)
      case .texts, .durations:
        json.member("type", "object")
        json.object("additionalProperties") { $0.member("type", "string") }
      case .fieldDefaults:
        json.member("type", "object")
        json.object("additionalProperties") { json in
          json.member("type", "object")
          json.object("properties") { json in
            for field in Field.allCases where field.hasDefault {
              json.object(field.rawValue) { $0.member("description", field.meaning) }
            }
          }
          json.member("additionalProperties", false)
        }
      case .releases:
        json.member("type", "string")
        json.member("pattern", "^(none|signals|(tags|branch):.+)$")
      case .rule(let rule): PolicySchema.write(rule, to: &json)
      case .waivers: PolicySchema.writeWaivers(to: &json)
      }
    }
  }

  private static func write(_ words: [String], named name: String, to json: inout JSONWriter) {
    json.array(name) { json in
      for word in words { json.value(word) }
    }
  }

  private static func write(_ numbers: [Double], named name: String, to json: inout JSONWriter) {
    json.array(name) { json in
      for number in numbers { json.value(number) }
    }
  }
}
