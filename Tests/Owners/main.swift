import PathMatching

// Answers for Tests/Oracles/owners.py who owns paths, in GitHub's dialect.
//
// Standard input is a CODEOWNERS file, an empty line, and paths, one a line; then a line with a dot, and the
// next file. Each path is answered by the line of the rule that decides and its owners; 0 where nobody owns it.

/// Reads lines up to the one that ends them; nil at the end of the input.
func lines(upTo end: String) -> [String]? {
  var lines: [String] = []
  while let line = readLine() {
    if line == end { return lines }
    lines.append(line)
  }
  return nil
}

while let file = lines(upTo: ""), let paths = lines(upTo: ".") {
  let rules = OwnerRules(Array(file.joined(separator: "\n").utf8), .github)
  for path in paths {
    let claim = rules.claim(on: Array(path.utf8))
    print(([String(claim.lines.first ?? 0)] + claim.owners).joined(separator: " "))
  }
}
