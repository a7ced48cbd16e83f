internal import GitAccess
internal import PathMatching
internal import SchemaValidation

/// What the files of a snapshot say about how it is to be read.
struct SnapshotSettings: Sendable {
  private(set) var configuration = Configuration()
  /// The file that the configuration was read from, where there is one.
  private(set) var file: (name: String, text: [UInt8])?
  private(set) var problems: [Problem] = []
  private let mailmap: [UInt8]?
  /// Who owns code, where the snapshot says so.
  private(set) var owners: CodeOwners?
  /// The commits that only reformat.
  let ignoredRevisions: IgnoredRevisions
  /// The repository's own schema, where it has one.
  private(set) var schema: RepositorySchema?
  private let recordGlobs: GlobSet
  private let noRecordGlobs: GlobSet
  private let excludeGlobs: GlobSet
  private let attributes: AttributeRules
  /// The files that the attributes come from.
  let attributeFiles: [AttributeRules.File]

  /// How a file that is no record is treated.
  enum Treatment {
    case source
    /// An attribute says that people wrote it.
    case declaredSource
    case skip(SkipReason)
  }

  /// Reads the settings of a snapshot.
  ///
  /// - Parameters:
  ///   - listing: The files of the snapshot.
  ///   - source: Where their bytes lie.
  ///   - override: A text to read instead of its `.debt.yml`.
  ///   - isReviewed: Whether somebody other than an untrusted repository's author chose the snapshot.
  /// - Throws: `GitError` when the snapshot cannot be read.
  init(
    of listing: SnapshotListing, source: SnapshotSource,
    override: (name: String, text: [UInt8])?, isReviewed: Bool
  ) throws(GitError) {
    let isUntrusted = source.repository.options.isUntrusted
    configuration = .defaults(of: source.repository.options)
    var files = try SettingFiles(listing, source: source)
    do throws(ReadFailure) {
      if let override {
        file = override
      } else if let text = try files.read(".debt.yml") {
        file = (".debt.yml", text)
      }
    } catch {
      problems.append(
        Problem(
          .malformedConfiguration, at: Place(RepositoryPath(".debt.yml")), ".debt.yml \(error)"))
    }
    if let file {
      (configuration, problems) = Configuration.read(
        file.text, named: RepositoryPath(file.name), defaults: configuration)
    }
    if isUntrusted { configuration.distrust(isReviewed: isReviewed || override != nil) }
    mailmap = try? files.read(".mailmap")
    ignoredRevisions = IgnoredRevisions((try? files.read(IgnoredRevisions.path)) ?? [])
    let attributeFiles = files.attributeFiles()
    attributes = AttributeRules(of: FileAttributes.names, in: attributeFiles)
    self.attributeFiles = attributeFiles
    recordGlobs = GlobSet(configuration.records.paths)
    noRecordGlobs = GlobSet(configuration.records.exclude)
    excludeGlobs = GlobSet(configuration.exclude)
    readSchema(from: &files)
    readOwners(from: &files)
  }

  private mutating func readOwners(from files: inout SettingFiles) {
    do throws(OwnersFailure) {
      owners = try CodeOwners.read(from: &files, as: configuration.owners.dialect)
      problems += owners?.problems ?? []
    } catch {
      problems.append(error.problem)
    }
  }

  private mutating func readSchema(from files: inout SettingFiles) {
    let place = Place(RepositoryPath(RepositorySchema.path))
    do throws(ReadFailure) {
      guard let text = try files.read(RepositorySchema.path) else { return }
      do throws(SchemaError) {
        let schema = try RepositorySchema(text)
        configuration.markers.ownKeys = schema.ownKeys
        configuration.markers.fields.kinds = schema.kinds
        self.schema = schema
      } catch {
        problems.append(Problem(.malformedSchema, at: place, "\(error)"))
      }
    } catch {
      problems.append(
        Problem(.malformedSchema, at: place, "\(RepositorySchema.path) \(error)"))
    }
  }

  /// The people that the snapshot names; nil where it has neither `.mailmap` nor CODEOWNERS.
  ///
  /// - Complexity: O(*n*) in the two files.
  var people: Set<String>? { KnownPeople.names(mailmap: mailmap, owners: owners?.rules.owners) }

  /// The names by which people of the snapshot want to be known.
  ///
  /// - Complexity: O(*n*) in the file.
  var knownNames: Mailmap { Mailmap(mailmap ?? []) }

  /// Whether a file lies where records do.
  func isRecord(_ path: RepositoryPath) -> Bool {
    recordGlobs.covers(path.bytes) && !noRecordGlobs.covers(path.bytes)
  }

  /// What `.gitattributes` says of a file.
  func attributes(of path: RepositoryPath) -> FileAttributes {
    FileAttributes(attributes, of: path)
  }

  /// Decides whether a file is read; an attribute overrides the table of paths.
  func treatment(of path: RepositoryPath) -> Treatment {
    if excludeGlobs.covers(path.bytes) { return .skip(.excluded) }
    let attributes = attributes(of: path)
    switch attributes.debt {
    case false: return .skip(.excluded)
    case true: return .declaredSource
    default: break
    }
    let guess = VendoredPaths.reason(for: path)
    if attributes.isVendored ?? (guess == .vendored) { return .skip(.vendored) }
    if attributes.isGenerated ?? (guess == .generated) { return .skip(.generated) }
    return attributes.isGenerated == false ? .declaredSource : .source
  }
}
