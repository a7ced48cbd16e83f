/// What decides which untracked files count: the rules of ignore files, which this module only finds.
package protocol UntrackedFilter {
  /// Enters a folder, with the bytes of its ignore file if it has one.
  mutating func enter(_ folder: [UInt8], ignoreFile: [UInt8]?)
  /// Leaves the folder that was entered last.
  mutating func leave()
  /// Tells whether a path is ignored, whose folders are not.
  func ignores(_ path: [UInt8], isFolder: Bool) -> Bool
}
