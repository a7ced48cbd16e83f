/// An object that was read out of a pack.
package struct PackedObject {
  private let contents: Block

  init(_ contents: Block) { self.contents = contents }

  /// Lends its bytes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    contents.withView { body($0.raw) }
  }
}
