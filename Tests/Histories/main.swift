import GitAccess

// Answers questions about a repository, one a line, for Tests/Oracles/histories.py.
//
// `merge-base A B` prints a commit or `none`; `changes TREE TREE` prints a line a file, and a dot at
// the end. Ids are whole; `-` is the empty tree.

/// A side of a change as git writes it: its mode and its object.
func text(_ side: TreeChange.Side?) -> String {
  guard let side else { return "000000 \(String(repeating: "0", count: 40))" }
  let mode =
    switch side.kind {
    case .regular, .executable: "100644"
    case .symlink: "120000"
    case .submodule: "160000"
    }
  return "\(mode) \(side.id.hex)"
}

let repository = try Repository.open(CommandLine.arguments[1])
var comparison = TreeComparison()
while let line = readLine() {
  let words = line.split(separator: " ")
  let ids = words.dropFirst().map { ObjectID(hex: String($0)) }
  switch (words.first, ids.count) {
  case ("merge-base", 2):
    guard let one = ids[0], let other = ids[1] else { break }
    print(try repository.mergeBase(of: one, other)?.hex ?? "none")
  case ("changes", 2):
    let changes = comparison.changes(from: ids[0], to: ids[1], in: repository)
    for file in changes.files {
      let path = file.path.bytes.map { String($0, radix: 16) }.joined(separator: ".")
      print("\(text(file.old)) \(text(file.new)) \(path)")
    }
    for problem in changes.problems { print("problem \(problem)") }
    print(".")
  default: print("unknown question")
  }
}
