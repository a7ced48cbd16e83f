internal import GitAccess

/// Paths that hold other people's code or a machine's, by the names that everybody gives them.
///
/// A row is a folder's name at any depth, or the end of a file's name. An attribute in
/// `.gitattributes` overrides the table.
enum VendoredPaths {
  /// Folders whose files somebody else wrote.
  static let vendoredFolders = [
    "bower_components", "node_modules", "third-party", "third_party", "thirdparty", "vendor",
    "vendored",
  ]

  /// Folders whose files a program wrote.
  static let generatedFolders = ["dist"]

  /// Ends of the names of files that a program wrote.
  static let generatedEndings = [
    ".bundle.js", ".designer.cs", ".g.cs", ".g.dart", ".generated.cs", ".generated.go",
    ".generated.swift", ".generated.ts", ".min.css", ".min.js", ".min.mjs", ".pb.cc", ".pb.go",
    ".pb.h", "_pb2.py", "_pb2_grpc.py",
  ]

  private static let vendored = Set(vendoredFolders.map { Array($0.utf8)[...] })
  private static let generated = Set(generatedFolders.map { Array($0.utf8)[...] })
  private static let endings = generatedEndings.map { Array($0.utf8) }
  // Most folders start with another letter, and then nothing need be hashed.
  private static let initials = ByteSet(vendored.union(generated).compactMap(\.first))
  private static let lasts = ByteSet(endings.compactMap(\.last))

  private struct ByteSet {
    private var isIn = [Bool](repeating: false, count: 256)

    init(_ bytes: [UInt8]) {
      for byte in bytes { isIn[Int(byte)] = true }
    }

    func contains(_ byte: UInt8) -> Bool { isIn[Int(byte)] }
  }

  /// The reason to leave a file out, by its path alone.
  static func reason(for path: RepositoryPath) -> SkipReason? {
    let bytes = path.bytes
    var start = 0
    while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
      if initials.contains(bytes[start]) {
        if vendored.contains(bytes[start..<slash]) { return .vendored }
        if generated.contains(bytes[start..<slash]) { return .generated }
      }
      start = slash + 1
    }
    guard let last = bytes.last, lasts.contains(last) else { return nil }
    return endings.contains { bytes.suffix($0.count).elementsEqual($0) } ? .generated : nil
  }
}
