extension Repository {
  /// Reads the user's exclude file and `info/exclude`, the weaker first.
  package func excludeFiles(_ environment: RepositoryEnvironment) -> [[UInt8]] {
    userFile("ignore", setting: "core.excludesfile", environment) + informationFile("exclude")
  }

  /// Reads the user's attribute file, which is weaker than those of the tree.
  package func userAttributeFiles(_ environment: RepositoryEnvironment) -> [[UInt8]] {
    userFile("attributes", setting: "core.attributesfile", environment)
  }

  /// The bytes of `info/attributes`, which is stronger than those of the tree.
  package var ownAttributeFile: [UInt8]? { informationFile("attributes").first }

  private func informationFile(_ name: String) -> [[UInt8]] {
    let path = location.commonDirectory + "/info/" + name
    guard !location.options.isUntrusted || !isLink(path) else { return [] }
    return (try? DiskFile.contents(of: path, limit: 100 << 20)).map { [$0] } ?? []
  }

  private func userFile(
    _ usualName: String, setting name: String, _ environment: RepositoryEnvironment
  ) -> [[UInt8]] {
    // A stranger's configuration must not choose which files of ours are read.
    let own = location.options.isUntrusted ? nil : setting(name)
    let others = environment.configurationFiles.compactMap { file in
      (try? Configuration(file: file))?.values(of: name).last
    }
    let usual = environment.userFolder.map { $0 + "/" + usualName }
    guard let path = own ?? others.last ?? usual else { return [] }
    let bytes = try? DiskFile.contents(of: environment.expanded(path), limit: 100 << 20)
    return bytes.map { [$0] } ?? []
  }

  private func setting(_ name: String) -> String? {
    (try? Configuration(of: handle, in: location))?.values(of: name).last
  }
}

extension Repository.Location {
  /// The folder that paths in the repository are relative to, though an untrusted one's files are not
  /// read there; nil in a bare repository.
  package var top: String? {
    guard workTree == nil, options.isUntrusted else { return workTree }
    let folder = folderAround(gitDirectory)
    return folder == gitDirectory ? nil : folder
  }

  /// The same place, all of whose packed objects are checked against their ids.
  package var checkingObjects: Repository.Location {
    var options = options
    options.verifiesPackedObjects = true
    return Repository.Location(
      gitDirectory: gitDirectory, commonDirectory: commonDirectory, workTree: workTree,
      indexFile: indexFile, objectDirectories: objectDirectories, options: options)
  }
}
