internal import DebtKit

extension ScanFormat {
  static let checkstyle = ScanFormat(
    "checkstyle", "XML that many CI systems read", need: .findings, tells: .itemsAndProblems
  ) { Checkstyle.bytes(of: $0.snapshotFindings, ci: $0.options.ci) }
}

/// Findings as the report of Checkstyle, file by file.
enum Checkstyle {
  static func bytes(of findings: [Finding], ci: CIService) -> [UInt8] {
    var xml = XMLWriter(ci: ci)
    xml.declaration()
    // The version is that of the format, not ours.
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      var rest = findings[...]
      while let first = rest.first {
        let file = rest.prefix { $0.place?.pathBytes == first.place?.pathBytes }
        rest = rest[file.endIndex...]
        xml.element("file", ["name": first.path(ci: ci)]) { xml in
          for finding in file { write(finding, to: &xml) }
        }
      }
    }
    return xml.take()
  }

  private static func write(_ finding: Finding, to xml: inout XMLWriter) {
    let severity = finding.level == .note ? "info" : finding.level.rawValue
    let source = "debt.\(finding.rule)"
    let line = String(finding.line)
    let message = finding.cutMessage
    if let column = finding.place?.column {
      xml.element(
        "error",
        [
          "line": line, "column": String(column), "severity": severity, "message": message,
          "source": source,
        ])
    } else {
      xml.element(
        "error", ["line": line, "severity": severity, "message": message, "source": source])
    }
  }
}
