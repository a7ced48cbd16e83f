// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "topdebt",
  dependencies: [.package(name: "debt", path: "../..")],
  targets: [
    .executableTarget(name: "topdebt", dependencies: [.product(name: "DebtKit", package: "debt")])
  ]
)
