/// A word of the form `key:value` with a known key, as todo.txt and imdone write attributes.
struct KeyedWord {
  let reading: PartReading
  /// Whether the key takes a day or an amount of work, which no sentence has.
  let isUnmistakable: Bool

  init?(_ word: ArraySlice<UInt8>, settings: MarkerSettings) {
    guard let length = DialectKey.length(in: word), length >= 3 else { return nil }
    let rest = word.dropFirst(length)
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let value = rest.dropFirst()
    let key = word.prefix(length).text
    guard let first = value.first, first.isAlphanumeric || first == UInt8(ascii: "@"),
      let target = DialectKey.target(of: key, settings: settings)
    else { return nil }
    reading = DialectKey.read(key, value.text, settings: settings)
    isUnmistakable =
      switch target {
      case .field(let field): field.takesDayOrWork
      case .extra: first.isDigit && DateSpelling(value, order: nil) != nil
      }
  }
}

extension Field {
  /// Whether the field's values are days or amounts of work.
  var takesDayOrWork: Bool {
    switch type {
    case .date, .duration, .rate: true
    default: false
    }
  }
}
