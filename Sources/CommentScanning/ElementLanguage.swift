/// The languages that the attributes of `<script>` and `<style>` and the info strings of fences name.
enum ElementLanguage {
  /// Finds the language of a `lang` or `type` attribute, or nil if its content is of an unknown kind.
  static func number(named value: [UInt8], byDefault number: Int) -> Int? {
    var name = String(decoding: value, as: UTF8.self).lowercased()
    if name.isEmpty || name == "module" { return number }
    if let slash = name.lastIndex(of: "/") {
      name = String(name[name.index(after: slash)...])
      if name.hasPrefix("x-") { name.removeFirst(2) }
    }
    return Self.number(named: name)
  }

  /// Finds the language that editors call `name`, which is lower-case.
  static func number(named name: String) -> Int? { numbers[name] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, row) in LanguageTable.rows.enumerated() {
      for name in [row.name.lowercased()] + row.aliases where numbers[name] == nil {
        numbers[name] = number
      }
    }
    return numbers
  }()
}
