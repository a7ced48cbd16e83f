import DebtReporting
import Foundation
import Testing

/// Compares an output with the file that holds it; `RECORD_SNAPSHOTS` rewrites the file and fails.
func expectSnapshot(
  _ output: [UInt8], named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Reports/\(name)")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  if isRecording || !FileManager.default.fileExists(atPath: file.path) {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(output).write(to: file)
    Issue.record("\(name) is recorded; run again", sourceLocation: sourceLocation)
    return
  }
  let text = String(decoding: output, as: UTF8.self)
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "differs from \(name)", sourceLocation: sourceLocation)
}

extension ReportStyle {
  /// A pipe.
  static let pipe = ReportStyle(layout: TextLayout())

  /// A terminal without colour.
  static func terminal(_ columns: Int) -> ReportStyle {
    ReportStyle(layout: TextLayout(columns: columns))
  }

  /// A terminal of 100 columns with colour.
  static let painted = ReportStyle(
    layout: TextLayout(columns: 100, palette: Palette(hasColor: true)))
}
