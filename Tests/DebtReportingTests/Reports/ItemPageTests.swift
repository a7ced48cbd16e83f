import Testing

@testable import DebtKit
@testable import DebtReporting

struct ItemPageTests {
  @Test(arguments: Registry.mixed.items.indices)
  func `an item has a page`(index: Int) throws {
    let item = Registry.mixed.items[index]
    try expectSnapshot(
      ItemPage.text(item, in: .mixed, style: .terminal(80)), named: "page-\(index).txt")
  }

  @Test func `a page is narrow, painted, or JSON`() throws {
    let item = try #require(Registry.mixed.items.first { $0.id.description == "split-billing" })
    try expectSnapshot(
      ItemPage.text(item, in: .mixed, style: .terminal(40)), named: "page-40.txt")
    try expectSnapshot(ItemPage.text(item, in: .mixed, style: .painted), named: "page.ansi")
    try expectSnapshot(RegistryJSON.item(item, in: .mixed), named: "page.json")
    try expectSnapshot(
      RegistryJSON.item(Registry.mixed.items[4], in: .mixed), named: "page-marker.json")
  }
}
