/// Sorts numbers by some of their bits; equal ones keep their order.
///
/// Comparing would take a tenth of the time in which all objects of a pack are read.
///
/// - Complexity: O(*n*).
package func radixSorted(_ numbers: [UInt64], by bits: Range<UInt64>) -> [UInt64] {
  let digit: UInt64 = 11
  var source = numbers
  var target = numbers
  for shift in stride(from: bits.lowerBound, to: bits.upperBound, by: Int(digit)) {
    let mask = 1 << min(digit, bits.upperBound - shift) - 1 as UInt64
    var starts = [Int](repeating: 0, count: Int(mask) + 1)
    for number in source { starts[Int(number >> shift & mask)] += 1 }
    var sum = 0
    for value in starts.indices { (starts[value], sum) = (sum, sum + starts[value]) }
    for number in source {
      let value = Int(number >> shift & mask)
      target[starts[value]] = number
      starts[value] += 1
    }
    swap(&source, &target)
  }
  return source
}
