/// What git takes from the process around it, handed over by the caller.
///
/// This module reads neither the environment nor the home directory.
package struct RepositoryEnvironment: Hashable, Sendable {
  /// The git directory itself, which ends the search (`GIT_DIR`).
  package var gitDirectory: String?
  /// The top of the working tree (`GIT_WORK_TREE`).
  package var workTree: String?
  /// The index file (`GIT_INDEX_FILE`).
  package var indexFile: String?
  /// The object directory (`GIT_OBJECT_DIRECTORY`), as in a server's quarantine.
  package var objectDirectory: String?
  /// More object directories to read from (`GIT_ALTERNATE_OBJECT_DIRECTORIES`).
  package var alternateObjectDirectories: [String] = []
  /// The folders above which no repository is looked for (`GIT_CEILING_DIRECTORIES`).
  package var ceilingDirectories: [String] = []
  /// The directory that worktrees share (`GIT_COMMON_DIR`).
  package var commonDirectory: String?
  /// The configuration files of the system and the user, the weakest first.
  package var configurationFiles: [String] = []
  /// The user's home, for which `~` stands in settings.
  package var homeDirectory: String?
  /// The folder of the user's `ignore` and `attributes` files, unless settings name others.
  package var userFolder: String?

  /// Creates the surroundings of a process without any variable.
  package init() {}

  /// Creates the surroundings from variables as the process has them.
  ///
  /// `HOME`, `XDG_CONFIG_HOME`, `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM` and `GIT_CONFIG_NOSYSTEM`
  /// decide the configuration files as they do for git.
  package init(variables: [String: String]) {
    func value(_ name: String) -> String? {
      variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    func folders(_ name: String) -> [String] {
      value(name).map { splitPathList($0) } ?? []
    }
    gitDirectory = value("GIT_DIR")
    workTree = value("GIT_WORK_TREE")
    indexFile = value("GIT_INDEX_FILE")
    objectDirectory = value("GIT_OBJECT_DIRECTORY")
    alternateObjectDirectories = folders("GIT_ALTERNATE_OBJECT_DIRECTORIES")
    ceilingDirectories = folders("GIT_CEILING_DIRECTORIES")
    commonDirectory = value("GIT_COMMON_DIR")
    if !["1", "true", "yes", "on"].contains(variables["GIT_CONFIG_NOSYSTEM"]?.lowercased()) {
      configurationFiles.append(value("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig")
    }
    homeDirectory = value("HOME")
    userFolder =
      value("XDG_CONFIG_HOME").map { $0 + "/git" } ?? homeDirectory.map { $0 + "/.config/git" }
    if let global = value("GIT_CONFIG_GLOBAL") {
      configurationFiles.append(global)
    } else {
      if let userFolder { configurationFiles.append(userFolder + "/config") }
      if let homeDirectory { configurationFiles.append(homeDirectory + "/.gitconfig") }
    }
  }

  /// Returns a path as a setting means it.
  func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let homeDirectory else { return path }
    return homeDirectory + path.dropFirst()
  }
}

/// Splits a list of folders at its colons; a folder that starts with a quote is written as in C.
private func splitPathList(_ list: String) -> [String] {
  var folders: [[UInt8]] = [[]]
  var isQuoted = false
  var isEscaped = false
  for byte in list.utf8 {
    let last = folders.count - 1
    switch byte {
    case _ where isEscaped:
      folders[last].append(byte)
      isEscaped = false
    case UInt8(ascii: "\\") where isQuoted: isEscaped = true
    case UInt8(ascii: "\"") where isQuoted || folders[last].isEmpty: isQuoted.toggle()
    case UInt8(ascii: ":") where !isQuoted: folders.append([])
    default: folders[last].append(byte)
    }
  }
  return folders.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
}
