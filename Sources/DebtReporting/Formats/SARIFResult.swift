internal import DebtKit

/// One result of a SARIF run.
struct SARIFResult {
  private let finding: Finding
  private let line: SourceLines.Line?

  init(_ finding: Finding, _ lines: SourceLines) {
    self.finding = finding
    line = finding.place.flatMap { lines[$0.pathBytes, finding.line] }
  }

  func members(_ ruleIndex: Int?, to json: inout JSONWriter) {
    json.member("ruleId", TextFilter(.escaped)(finding.rule).string)
    if let ruleIndex { json.member("ruleIndex", ruleIndex) }
    json.member("level", finding.level.rawValue)
    json.object("message") { $0.member("text", Self.text(of: finding)) }
    json.array("locations") {
      $0.object {
        $0.object("physicalLocation") { json in
          json.object("artifactLocation") {
            $0.member("uri", uri)
            $0.member("uriBaseId", "%SRCROOT%")
          }
          json.object("region") { region(to: &$0) }
        }
      }
    }
    json.object("partialFingerprints") {
      if let hash = line?.hash { $0.member("primaryLocationLineHash", hash) }
      $0.member("debtId/v1", id)
    }
    if let suppression = finding.suppression {
      json.array("suppressions") {
        $0.object {
          $0.member("kind", suppression.isInSource ? "inSource" : "external")
          $0.member("status", "accepted")
          $0.member("justification", TextFilter(.flattened)(suppression.reason).string)
        }
      }
    }
  }

  /// The item's own id, where the finding is an item.
  private var id: String {
    finding.item == nil ? finding.fingerprint : TextFilter(.escaped)(finding.identity).string
  }

  /// The message as plain text, in which nothing is a link: `[a](b)` would be one.
  static func text(of finding: Finding) -> String {
    // By bytes: a mark that combines with the parenthesis would hide it from a string's characters.
    var output: [UInt8] = []
    for byte in finding.text().utf8 {
      if byte == UInt8(ascii: "("), output.last == UInt8(ascii: "]") {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// One line only: an alert shows in a review only where every line of its region is in the diff.
  private func region(to json: inout JSONWriter) {
    json.member("startLine", finding.line)
    guard let line else { return json.member("endLine", finding.line) }
    let end = line.codePoints(atByte: line.bytes.count + 1)
    let start = min(finding.place?.column.map(line.codePoints) ?? 1, end)
    json.member("startColumn", start)
    json.member("endLine", finding.line)
    json.member("endColumn", max(start, finding.endColumn.map(line.codePoints) ?? end))
  }

  /// The path as a reference relative to the repository: every byte that could mean anything else is
  /// encoded, a colon after the first word among them.
  private var uri: String {
    let path = finding.place?.pathBytes ?? Array(".debt.yml".utf8)
    var output: [UInt8] = []
    for byte in path {
      if ASCII.isAlphanumeric(byte) || "-._~/".utf8.contains(byte) {
        output.append(byte)
      } else {
        Hexadecimal.writePercent(byte, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
