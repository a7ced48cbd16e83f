internal import GitAccess
internal import SchemaValidation

/// Reads a signals file: one JSON object a line (NDJSON).
///
/// A line that cannot be read is a problem with its line and never a stop. What is read is bounded:
/// in bytes of a line, in signals of a file, and in the problems that are told of it.
package struct SignalReader {
  /// Bytes of a line.
  static let lineLimit = 65_536
  /// Signals of a file.
  static let countLimit = 500_000
  /// Problems of a file that are told one by one.
  static let problemLimit = 100

  private let file: RepositoryPath
  private var signals: [Signal] = []
  private var problems: [Problem] = []
  private var untold = 0
  private var unknownKeys: Set<String> = []

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; empty lines, and a byte order mark at their start, say nothing.
  ///   - name: What messages call the file.
  /// - Returns: The signals, oldest first, and what is wrong.
  /// - Complexity: O(*n* log *n*).
  package static func read(_ bytes: [UInt8], named name: String) -> SignalLog {
    var reader = SignalReader(file: RepositoryPath(name))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    reader.read(bytes.starts(with: mark) ? bytes[3...] : bytes[...])
    return SignalLog(reader.signals, problems: reader.problems)
  }

  private init(file: RepositoryPath) {
    self.file = file
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var line = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if text.allSatisfy(\.isBlank) { continue }
      guard signals.count < Self.countLimit else {
        report(line, "more than \(Self.countLimit) signals; this line and the rest are not read")
        break
      }
      guard text.count <= Self.lineLimit else {
        report(line, "the line has more than \(Self.lineLimit) bytes")
        continue
      }
      read(Array(text), line)
    }
    guard untold > 0 else { return }
    problems.append(
      Problem(.malformedSignal, at: Place(file), "and \(untold) more lines that are no signals"))
  }

  private mutating func read(_ text: [UInt8], _ line: Int) {
    let value: JSONValue
    do throws(SchemaError) {
      value = try JSONReader.read(text, byteLimit: Self.lineLimit)
    } catch {
      return report(line, Self.reason(error), column: Self.column(error))
    }
    guard let object = value.object else { return report(line, "a signal is an object: {…}") }
    do throws(SignalFault) {
      signals.append(try SignalFields(object).signal(at: Place(file, line: line)))
    } catch {
      return report(line, error.message)
    }
    tellUnknownKeys(of: object, line)
  }

  /// Tells each key that no signal has once; the line counts all the same, for what other programs
  /// write holds more than is asked here.
  private mutating func tellUnknownKeys(of object: JSONObject, _ line: Int) {
    for (name, _) in object.members where !SignalFields.names.contains(name) {
      guard unknownKeys.count < Self.problemLimit, unknownKeys.insert(name).inserted else {
        continue
      }
      let hint = name.nearest(in: SignalFields.names).map { "; did you mean '\($0)'?" } ?? ""
      problems.append(
        Problem(
          .malformedSignal, at: Place(file, line: line), level: hint.isEmpty ? .note : nil,
          "'\(name.prefix(80))' is no key of a signal and is left out, here and further down\(hint)"
        ))
    }
  }

  private mutating func report(_ line: Int, _ message: String, column: Int? = nil) {
    guard problems.count < Self.problemLimit else {
      untold += 1
      return
    }
    problems.append(
      Problem(.malformedSignal, at: Place(file, line: line, column: column), message))
  }

  private static func reason(_ error: SchemaError) -> String {
    if case .malformedJSON(let reason, _, _) = error { return "no JSON: \(reason)" }
    return "\(error)"
  }

  private static func column(_ error: SchemaError) -> Int? {
    if case .malformedJSON(_, _, let column) = error { return column }
    return nil
  }
}

/// Why a line is no signal.
struct SignalFault: Error {
  let message: String
}
