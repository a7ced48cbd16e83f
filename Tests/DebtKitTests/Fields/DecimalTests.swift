import DebtKit
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("3", 3.0), ("0.5", 0.5), (".5", 0.5), ("-2", -2), ("007", 7), ("1200.25", 1200.25),
  ])
  func `a plain number is read`(_ text: String, _ value: Double) {
    #expect(Decimal.value(text) == value)
  }

  @Test(arguments: [
    "", "-", ".", "5.", "1.2.3", "1e3", "nan", "inf", "0x10", "+1", "1,5", "--1", "٣",
  ])
  func `anything else is no number`(_ text: String) {
    #expect(Decimal.value(text) == nil)
  }

  @Test(arguments: [0, 3, 0.5, 0.07, 1e-5, 1e-9, 123_456.789, 1e12, 1e15, 1e20, 0.1 + 0.2])
  func `what is written is read back as the same number`(_ value: Double) {
    #expect(Decimal.value(Decimal.text(value)) == value)
  }
}
