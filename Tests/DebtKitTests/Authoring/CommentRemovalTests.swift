import TestSupport
import Testing

@testable import DebtKit

@Suite struct CommentRemovalTests {
  /// Removes the comment of the first marker and returns the file, or what stands in the way.
  private func removed(_ text: String, in file: String) throws -> String {
    let workshop = try Workshop([file: text])
    var editor = try workshop.editor()
    let item = try #require(editor.registry.items.first)
    try editor.remove(item)
    if let refusal = editor.refusals.first { return refusal }
    try editor.repository.write(editor.plan)
    return try workshop.text(file)
  }

  @Test(arguments: [
    ("a.c", "a();\n  // TODO: x y z\nb();\n", "a();\nb();\n"),
    (
      "a.c", "a();\r\n// TODO: x y z\r\n//   more\r\n// other\r\nb();\r\n",
      "a();\r\n// other\r\nb();\r\n"
    ),
    ("a.c", "a();\n/* TODO: x y z\n *   more\n */\nb();\n", "a();\nb();\n"),
    ("a.c", "a();\n/*\n * TODO: x y z\n */\nb();\n", "a();\nb();\n"),
    (
      "a.c", "/*\n * Prose.\n * TODO: x y z\n *   more\n * Prose.\n */\nb();\n",
      "/*\n * Prose.\n * Prose.\n */\nb();\n"
    ),
    ("a.html", "<p>\n  <!-- TODO: x y z -->\n</p>\n", "<p>\n</p>\n"),
    ("a.py", "# TODO: x y z", ""),
    ("a.py", "x = 1\n# TODO: x y z\n# FIXME: kept as it is\n", "x = 1\n# FIXME: kept as it is\n"),
  ])
  func `a comment alone on its lines goes with them`(
    _ file: String, _ before: String, _ after: String
  ) throws {
    #expect(try removed(before, in: file) == after)
  }

  @Test(arguments: [
    ("a();  // TODO: x y z\n", "code stands"), ("/* TODO: x y z */ b();\n", "code stands"),
    ("/* TODO: x y z\n */ b();\n", "code stands"),
    ("/* TODO: x y z\n * Prose at the margin. */\n", "says more"),
    ("/* Prose.\n * TODO: x y z */\n", "says more"),
  ])
  func `any other stays, with the reason`(_ text: String, _ reason: String) throws {
    let refusal = try removed(text, in: "a.c")
    #expect(refusal.hasPrefix("a.c:") && refusal.contains(reason), "\(refusal)")
  }
}
