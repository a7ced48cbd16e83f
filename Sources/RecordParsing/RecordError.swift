/// Why a record could not be changed.
package enum RecordError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The front matter holds something unreadable, which has to be mended first.
  case unreadable(RecordProblem)
  /// The front matter is not a list of `key: value` lines.
  case notFields(Place)
  /// The field cannot be changed without changing what is written around it.
  case inseparable(key: String, Place)

  /// One line that says what, where and the cure.
  package var description: String {
    switch self {
    case .unreadable(let problem):
      "\(problem); mend this first"
    case .notFields(let place):
      "\(place.line):\(place.column): the front matter is not 'key: value' lines; edit it by hand"
    case .inseparable(let key, let place):
      "\(place.line):\(place.column): '\(key)' cannot be changed without its surroundings; "
        + "edit it by hand"
    }
  }
}
