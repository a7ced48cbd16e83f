import Foundation
import Testing

@testable import CommentScanning

/// A file of `Fixtures/`, whose folder names its language and whose text marks the truth.
struct Fixture: CustomTestStringConvertible {
  /// A mark in a fixture: `YES1`, `DOC2`, `NO`, `YES3=CSS`.
  struct Mark {
    var offset: Int
    var line: Int
    var isComment: Bool
    var isDocumentation: Bool
    var language: String?
  }

  var language: String
  var name: String
  var bytes: [UInt8]

  var testDescription: String { "\(language)/\(name)" }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent(".Fixtures")

  /// Every fixture, by language and name.
  static let all: [Fixture] = {
    let manager = FileManager.default
    let languages = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    return languages.sorted().flatMap { language in
      let directory = folder.appendingPathComponent(language)
      let names = (try? manager.contentsOfDirectory(atPath: directory.path)) ?? []
      return names.sorted().map { name in
        let data = (try? Data(contentsOf: directory.appendingPathComponent(name))) ?? Data()
        let row = LanguageTable.rows.first { $0.name.replacing("/", with: "-") == language }
        return Fixture(language: row?.name ?? language, name: name, bytes: Array(data))
      }
    }
  }()

  /// The marks of the text.
  var marks: [Mark] {
    var marks: [Mark] = []
    var line = 1
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      var end = index
      while end < bytes.count && (bytes[end].isASCIILetter || bytes[end].isDigit) { end += 1 }
      if end == index {
        index += 1
        continue
      }
      let word = String(decoding: bytes[index..<end], as: UTF8.self)
      let digits = word.dropFirst(3)
      let isMark = !digits.isEmpty && digits.allSatisfy(\.isNumber)
      var mark = Mark(
        offset: index, line: line, isComment: isMark, isDocumentation: word.hasPrefix("DOC"))
      if isMark && (word.hasPrefix("YES") || word.hasPrefix("DOC")) {
        if end < bytes.count && bytes[end] == 0x3D {
          let rest = bytes[(end + 1)...].prefix { $0 > 0x20 && $0 < 0x7F }
          mark.language = String(decoding: rest, as: UTF8.self)
        }
        marks.append(mark)
      } else if word == "NO" {
        marks.append(mark)
      }
      index = end
    }
    return marks
  }
}
