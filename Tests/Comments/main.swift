import CommentScanning
import Foundation

/// A file's comments, as a line of JSON.
struct ScannedFile: Encodable {
  /// A comment's place, kind and language.
  struct Entry: Encodable {
    var start: Int
    var end: Int
    var kind: String
    var language: String
  }

  var path: String
  var language: String
  var comments: [Entry]

  /// Detects the language of the file at `path` and finds its comments.
  init(path: String) throws {
    self.path = path
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    (language, comments) = ByteView.with(bytes) { view in
      let language = LanguageDetector.language(ofPath: Array(path.utf8), head: view)
      let comments = CommentScanner.comments(in: view, language: language)
      return (language.name, comments.map(Entry.init))
    }
  }
}

extension ScannedFile.Entry {
  /// Takes what an outside lexer can judge.
  init(_ comment: Comment) {
    start = comment.start
    end = comment.end
    kind = comment.kind == .line ? "line" : "block"
    language = comment.language.name
  }
}

// Prints each file that is given, one a line: `{"path": …, "language": …, "comments": [{"start": …}, …]}`.
let encoder = JSONEncoder()
encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
for path in CommandLine.arguments.dropFirst() {
  let line = try encoder.encode(ScannedFile(path: path))
  FileHandle.standardOutput.write(line + Data("\n".utf8))
}
