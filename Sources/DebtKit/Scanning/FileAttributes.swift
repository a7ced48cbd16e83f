internal import GitAccess
internal import PathMatching

/// What `.gitattributes` says of a file; nil where it says nothing.
struct FileAttributes {
  /// The attributes that matter, in the order in which they are asked for.
  static let names = ["debt", "linguist-vendored", "linguist-generated"]

  /// Whether the file is read for debt.
  let debt: Bool?
  /// Whether somebody else wrote the file.
  let isVendored: Bool?
  /// Whether a program wrote the file.
  let isGenerated: Bool?

  init(_ rules: AttributeRules, of path: RepositoryPath) {
    if rules.isEmpty {
      (debt, isVendored, isGenerated) = (nil, nil, nil)
      return
    }
    let values = rules.values(for: path.bytes).map(Self.flag)
    (debt, isVendored, isGenerated) = (values[0], values[1], values[2])
  }

  /// `linguist-vendored` and `linguist-vendored=true` say the same.
  private static func flag(_ value: AttributeRules.Value) -> Bool? {
    switch value {
    case .unspecified: nil
    case .unset, .text("false"): false
    default: value.isOn ? true : nil
    }
  }
}
