import Testing

@testable import DebtReporting

struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_204, "1,204"), (-1_234_567, "-1,234,567"),
    (.min, "-9,223,372,036,854,775,808"),
  ])
  func `counts have commas between thousands`(number: Int, shown: String) {
    #expect(NumberText.count(number).string == shown)
  }

  @Test(
    arguments: [
      (750, "750"), (5.2, "5.2"), (1066.666, "1,066.7"), (0.25, "0.25"), (0.04, "0.04"),
      (0.004, "<0.01"), (-0.004, ">-0.01"), (0, "0"), (-2.555, "-2.56"), (9.996, "10"),
      (0.95, "0.95"), (1e300, "1e+300"), (.nan, "–"), (.infinity, "–"),
    ] as [(Double, String)])
  func `numbers have one decimal, or two under ten`(number: Double, shown: String) {
    #expect(NumberText.decimal(number).string == shown)
  }

  @Test(
    arguments: [
      (750, "750.0"), (2, "2.0"), (12.25, "12.3"), (1066.666, "1,066.7"), (0.95, "1.0"), (0, "0.0"),
      (0.04, "<0.1"), (-0.04, ">-0.1"), (-2.55, "-2.6"), (1e300, "1e+300"), (.nan, "–"),
    ] as [(Double, String)])
  func `in a column points stand under each other`(number: Double, shown: String) {
    #expect(NumberText.tenths(number).string == shown)
  }

  @Test(
    arguments: [
      (0.8, "80 %"), (0.125, "12.5 %"), (0, "0 %"), (1, "100 %"), (0.0001, "<0.1 %"),
      (0.9999, ">99.9 %"), (1.5, "150 %"), (.nan, "–"),
    ] as [(Double, String)])
  func `a share is never rounded to nothing or all`(share: Double, shown: String) {
    #expect(NumberText.percent(share).string == shown)
  }

  @Test(
    arguments: [
      (0.8, "80.0 %"), (0.1234, "12.3 %"), (0, "0.0 %"), (1, "100.0 %"), (0.0001, "<0.1 %"),
      (0.9999, ">99.9 %"), (.nan, "– %"),
    ] as [(Double, String)])
  func `in a column of percentages points stand under each other`(share: Double, shown: String) {
    #expect(NumberText.percentTenths(share).string == shown)
  }

  @Test(
    arguments: [
      (0.92, "0.920"), (0.9014, "0.901"), (0.05, "0.050"), (0, "0.000"), (1, "1.000"),
      (0.0001, "<0.001"), (0.9996, ">0.999"), (0.9994, "0.999"), (1.5, "1.5"), (.nan, "–"),
    ] as [(Double, String)])
  func `three decimals of a share are never nothing or all`(share: Double, shown: String) {
    #expect(NumberText.thousandths(share).string == shown)
  }

  @Test(arguments: [
    (0, "0m"), (30, "30m"), (210, "3h 30m"), (2_400, "5d"), (2_490, "5d 1h 30m"), (-90, "-1h 30m"),
    (9_600, "20d"), (.min, "-19215358410114116d 2h 8m"),
  ])
  func `durations are days, hours and minutes`(minutes: Int, shown: String) {
    #expect(NumberText.duration(minutes: minutes).string == shown)
  }

  @Test func `a day is as long as configured`() {
    #expect(NumberText.duration(minutes: 420, minutesPerDay: 420).string == "1d")
    #expect(NumberText.duration(minutes: 1, minutesPerDay: 0).string == "1d")
  }

  @Test func `words follow their count`() {
    #expect(Wording.count(1, "item").string == "1 item")
    #expect(Wording.count(0, "item").string == "0 items")
    #expect(Wording.count(1_204, "entry", "entries").string == "1,204 entries")
    #expect(Wording.list([]).string == "")
    #expect(Wording.list(["a"]).string == "a")
    #expect(Wording.list(["a", "b", "c"], "or").string == "a, b or c")
  }
}
