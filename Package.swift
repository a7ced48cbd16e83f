// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The one program is self-contained: a static standard library halves its start-up time, and a static
/// C++ library, on which Swift's runtime rests, spares it the search for some 1,700 names.
let staticLibrary: [SwiftSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]
let staticLinking: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-Xclang-linker", "-static-libgcc",
      "-Xclang-linker", "-L\(Context.packageDirectory)/Sources/debt/Linking",
    ], .when(platforms: [.linux], configuration: .release))
]

func floor(_ name: String, on below: Target.Dependency...) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

/// The tests of a module; fixtures are inputs that lie beside them, read by their paths.
func tests(of name: String, on below: Target.Dependency..., haveFixtures: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + below,
    exclude: haveFixtures ? ["Fixtures"] : [], swiftSettings: strict)
}

func cLibrary(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "debt",
  products: [
    .executable(name: "debt", targets: ["debt"]),
    .library(name: "DebtKit", targets: ["DebtKit"]),
    .library(name: "DebtReporting", targets: ["DebtReporting"]),
  ],
  targets: [
    // The house, from the roof down: an arrow only ever points to a floor below.
    .executableTarget(
      name: "debt", dependencies: ["DebtCLI"], exclude: ["Linking"],
      swiftSettings: strict + staticLibrary, linkerSettings: staticLinking),
    floor("DebtCLI", on: "CommandLineParsing", "DebtReporting", "DebtKit", "SchemaValidation"),
    floor("DebtReporting", on: "DebtKit"),
    floor(
      "DebtKit", on: "GitAccess", "CommentScanning", "RecordParsing", "SchemaValidation",
      "PathMatching", "LedgerStore", "PackReading"),

    // Ground floors: they know nothing of debt, nor of each other.
    floor("CommandLineParsing"),
    floor("CommentScanning"),
    floor("GitAccess", on: "CGit2", "CZlib"),
    floor("LedgerStore", on: "CSQLite"),
    floor("PackReading", on: "CDeflate"),
    floor("PathMatching"),
    floor("RecordParsing", on: "CYAML", "CMD4C"),
    floor("SchemaValidation", on: "CPCRE2"),

    // System libraries: a module map and a shim.
    cLibrary("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),
    cLibrary("CGit2", pkgConfig: "libgit2", apt: "libgit2-dev", brew: "libgit2"),
    cLibrary("CMD4C", pkgConfig: "md4c", apt: "libmd4c-dev", brew: "md4c"),
    cLibrary("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev", brew: "pcre2"),
    cLibrary("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev", brew: "sqlite3"),
    cLibrary("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
    cLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["CGit2"], path: "Tests/TestSupport",
      swiftSettings: strict),
    // What Tests/Oracles holds against outside lexers.
    .executableTarget(
      name: "comments", dependencies: ["CommentScanning"], path: "Tests/Comments",
      swiftSettings: strict),
    // What Tests/Oracles holds against git.
    .executableTarget(
      name: "histories", dependencies: ["GitAccess"], path: "Tests/Histories",
      swiftSettings: strict),
    // What Tests/Oracles holds against another reader of CODEOWNERS files.
    .executableTarget(
      name: "owners", dependencies: ["PathMatching"], path: "Tests/Owners",
      swiftSettings: strict),
    // A second process for the tests of the store: it writes, dies and meets limits of its own.
    .executableTarget(
      name: "store-worker", dependencies: ["LedgerStore"], path: "Tests/StoreWorker",
      swiftSettings: strict),
    tests(of: "CommandLineParsing", haveFixtures: true),
    tests(of: "CommentScanning"),
    tests(of: "DebtCLI"),
    tests(of: "DebtKit"),
    tests(of: "DebtReporting", on: "CMD4C", haveFixtures: true),
    tests(of: "GitAccess"),
    tests(of: "LedgerStore", on: "store-worker"),
    tests(of: "PackReading", on: "CDeflate"),
    tests(of: "PathMatching"),
    tests(of: "RecordParsing"),
    tests(of: "SchemaValidation"),
    .testTarget(
      name: "ExamplesTests", dependencies: ["debt", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),

    // Not run by tests: `.build/release/benchmarks` after a release build.
    .executableTarget(
      name: "benchmarks", dependencies: ["DebtKit", "TestSupport"], path: "Tests/Benchmarks",
      swiftSettings: strict),
    // The reader of packs alone, against git: `.build/release/pack-bench`.
    .executableTarget(
      name: "pack-bench", dependencies: ["PackReading", "CDeflate"], path: "Tests/PackBench",
      swiftSettings: strict),
  ]
)
