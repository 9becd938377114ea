/// Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the sign in the
/// lowest bit of all (LEB128 of the zigzag code, as Protocol Buffers have it).
enum Varint {
  static func write(_ number: Int64, to bytes: inout [UInt8]) {
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads numbers, never beyond the bytes' end.
  struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// How many bytes are left.
    var left: Int { bytes.count - place }

    mutating func next() -> Int64? {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while place < bytes.count, shift < 64 {
        let byte = bytes[place]
        place += 1
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1) }
        shift += 7
      }
      return nil
    }

    /// So many numbers; running ones as what each differs by from the one before.
    mutating func numbers(_ count: Int, isRunning: Bool) -> [Int64]? {
      guard count <= left else { return nil }
      var isWhole = true
      let numbers = [Int64](unsafeUninitializedCapacity: count) { buffer, made in
        var before: Int64 = 0
        for index in 0..<count {
          guard let number = next() else {
            isWhole = false
            break
          }
          before = isRunning ? before &+ number : number
          buffer.initializeElement(at: index, to: before)
          made = index + 1
        }
      }
      return isWhole ? numbers : nil
    }

    mutating func text() -> String? {
      guard let count = next(), count >= 0, count <= Int64(left) else { return nil }
      let text = String(
        decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + Int(count)]),
        as: UTF8.self)
      place += Int(count)
      return text
    }
  }

  static func write(_ text: String, to bytes: inout [UInt8]) {
    write(Int64(text.utf8.count), to: &bytes)
    bytes += text.utf8
  }
}
