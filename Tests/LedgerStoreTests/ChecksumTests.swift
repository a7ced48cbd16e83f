import Testing

@testable import LedgerStore

struct ChecksumTests {
  // Numbers that others publish: no bytes, whole stripes, and every kind of rest.
  @Test(
    arguments: [
      ("", 0, 0xef46_db37_51d8_e999), ("a", 0, 0xd24e_c4f1_a98c_6e5b),
      ("abc", 0, 0x44bc_2cf5_ad77_0999), ("xxhash", 0, 0x32dd_3895_2c4b_c720),
      ("xxhash", 20_141_025, 0xb559_b98d_844e_0635),
      ("Nobody inspects the spammish repetition", 0, 0xfbce_a83c_8a37_8bf1),
    ] as [(String, UInt64, UInt64)])
  func `checksums are those of XXH64`(_ text: String, _ seed: UInt64, _ expected: UInt64) {
    #expect(bytes(text).withUnsafeBytes { Checksum.of($0, seed: seed) } == expected)
  }
}
