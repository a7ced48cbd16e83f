import GitAccess
import TestSupport
import Testing

struct EnvironmentTests {
  @Test func `the configuration files are those that git reads`() {
    let plain = RepositoryEnvironment(variables: ["HOME": "/h"])
    #expect(
      plain.configurationFiles == ["/etc/gitconfig", "/h/.config/git/config", "/h/.gitconfig"])
    let named = RepositoryEnvironment(variables: [
      "HOME": "/h", "GIT_CONFIG_GLOBAL": "/g", "GIT_CONFIG_NOSYSTEM": "1",
    ])
    #expect(named.configurationFiles == ["/g"])
  }

  @Test func `lists of folders are split at colons, quotes respected`() {
    let environment = RepositoryEnvironment(variables: [
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/a:\"/b:c\\\"d\":/e", "GIT_CEILING_DIRECTORIES": "",
    ])
    #expect(environment.alternateObjectDirectories == ["/a", "/b:c\"d", "/e"])
    #expect(environment.ceilingDirectories.isEmpty)
  }

  @Test func `a user's exclude file is found through the configuration`() throws {
    let home = try TemporaryFolder()
    try home.write("ignore", "*.tmp\n")
    try home.write(".gitconfig", "[core]\n\texcludesFile = ~/ignore\n")
    let made = try TestRepository(files: ["a": "a"])
    try made.write(".git/info/exclude", "*.own\n")
    let repository = try Repository.open(made.path)
    let files = repository.excludeFiles(RepositoryEnvironment(variables: ["HOME": home.path]))
    #expect(files == [Array("*.tmp\n".utf8), Array("*.own\n".utf8)])
    try home.write(".gitconfig", "")
    try home.write(".config/git/ignore", "*.usual\n")
    let usual = repository.excludeFiles(RepositoryEnvironment(variables: ["HOME": home.path]))
    #expect(usual.first == Array("*.usual\n".utf8))
  }

  @Test func `a git directory that is named ends the search`() throws {
    let made = try TestRepository(files: ["src/a": "a"])
    try made.commit()
    let place = try TemporaryFolder()
    let environment = RepositoryEnvironment(variables: ["GIT_DIR": made.path + "/.git"])
    let repository = try Repository.open(place.path, environment: environment)
    #expect(repository.location.gitDirectory == made.path + "/.git")
    #expect(repository.location.workTree == place.path)
    var shared = environment
    shared.commonDirectory = place.path
    #expect(
      failure { () throws(GitError) in
        _ = try Repository.open(place.path, environment: shared)
      } == .unsupportedFormat)
  }
}
