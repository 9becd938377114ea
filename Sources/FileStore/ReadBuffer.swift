/// Memory that is looked through again and again: asked for anew with every look, it would be given
/// back to the system and fetched again as often.
final class ReadBuffer {
  private let bytes: UnsafeMutableRawBufferPointer

  init(byteCount: Int) {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 16)
  }

  deinit { bytes.deallocate() }

  func withBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
    body(bytes)
  }
}
