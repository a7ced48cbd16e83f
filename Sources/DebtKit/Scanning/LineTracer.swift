internal import CommentScanning
internal import GitAccess

/// Follows one line of a file through the rules, and tells the one that decided.
struct LineTracer {
  let configuration: Configuration
  let path: RepositoryPath
  let line: Int

  /// Follows the line through the bytes of its file.
  ///
  /// - Parameters:
  ///   - bytes: The file's contents.
  ///   - isDeclaredSource: Whether an attribute says that people wrote the file.
  /// - Returns: The verdict on the line.
  func trace(_ bytes: [UInt8], isDeclaredSource: Bool) -> LineTrace {
    ByteView.with(bytes) { view in
      guard let decoded = UTF16Text.decoded(view) else {
        return trace(view, isDeclaredSource: isDeclaredSource)
      }
      guard let decoded else {
        return result("", nil, .skipped(.encoding, rule: "its byte order mark: it is not UTF-16"))
      }
      return ByteView.with(decoded) { trace($0, isDeclaredSource: isDeclaredSource) }
    }
  }

  private func trace(_ view: ByteView, isDeclaredSource: Bool) -> LineTrace {
    var (start, number) = (0, 1)
    while number < line, start < view.count {
      start = view.lineEnd(from: start) + 1
      number += 1
    }
    guard start < view.count else { return result("", nil, .beyondEnd(lines: number - 1)) }
    let end = view.lineEnd(from: start)
    let text = String(decoding: view.bytes(start..<end), as: UTF8.self)
    let scanner = FileScanner(configuration: configuration)
    if let reason = scanner.reasonToSkip(view, isDeclaredSource: isDeclaredSource) {
      return result("", nil, .skipped(reason, rule: rule(for: reason)))
    }
    let language = LanguageDetector.language(ofPath: path.bytes, head: view)
    if language.isWithoutComments { return result(text, language.name, .languageWithoutComments) }
    let (comments, code) = CommentScanner.commentsAndCode(in: view, language: language)
    let stretches = CodeStretches(ranges: code, language: language)
    let around = comments.first { $0.start <= end && $0.end > start }
    let verdict = MarkerScanner(settings: configuration.markers)
      .verdict(
        onLine: line, of: view, comments: comments,
        code: configuration.markers.suppressions ? stretches : nil)
    return result(text, around?.language.name ?? language.name, finding(verdict))
  }

  private func rule(for reason: SkipReason) -> String {
    switch reason {
    case .binary: "a NUL among its first 8000 bytes"
    case .lfsPointer: "what it holds: Git LFS keeps its contents elsewhere"
    case .lineTooLong: "limits.line: \(configuration.limits.line)"
    default: "its head, which says so; `\(path) debt` in .gitattributes reads it all the same"
    }
  }

  private func finding(_ verdict: LineVerdict) -> LineTrace.Finding {
    switch verdict {
    case .marker(let marker):
      .marker(keyword: marker.keyword, title: marker.title, column: marker.column)
    case .text(let line): .continuation(ofLine: line)
    case .ignored: .ignored
    case .directive: .directive
    case .sample: .sample
    case .otherCase: .otherCase
    case .excluded(let reason): .excluded(reason)
    case .noComment: .noComment
    }
  }

  func result(_ text: String, _ language: String?, _ finding: LineTrace.Finding) -> LineTrace {
    LineTrace(
      path: path.description, line: line, text: text, language: language, finding: finding)
  }
}
