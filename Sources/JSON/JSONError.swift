/// Why a text is not the JSON that was asked for, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// What was expected or what is wrong, without the place.
  public let fault: JSONFault
  /// Bytes from the start of the text, from 0.
  public let offset: Int
  /// Counted in line feeds, from 1.
  public let line: Int
  /// Bytes from the start of the line, from 1.
  public let column: Int

  /// Finds line and column of `offset`, which costs one pass over the text before it.
  init(_ fault: JSONFault, at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    self.fault = fault
    self.offset = offset
    var line = 1
    var start = 0
    for index in 0..<min(offset, text.count) where text[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    self.line = line
    self.column = offset - start + 1
  }
}
