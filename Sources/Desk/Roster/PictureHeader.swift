/// What the first bytes of a picture say: its kind and its size in pixels.
struct PictureHeader {
  let kind: Picture.Kind
  let width: Int
  let height: Int

  /// Nil: it is of no kind that is known here, or broken off.
  init?(_ bytes: [UInt8]) {
    let reader = Reader(bytes: bytes)
    guard let found = reader.png ?? reader.jpeg ?? reader.webp else { return nil }
    (kind, width, height) = found
  }

  private typealias Found = (kind: Picture.Kind, width: Int, height: Int)

  private struct Reader {
    let bytes: [UInt8]

    /// PNG (ISO/IEC 15948, 5.2 and 11.2.2): a signature, then a header chunk.
    var png: Found? {
      guard begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), has("IHDR", at: 12),
        let width = big(4, at: 16), let height = big(4, at: 20)
      else { return nil }
      return (.png, width, height)
    }

    /// JPEG (ITU T.81, B.1 and B.2.2): segments up to the one that begins a frame.
    var jpeg: Found? {
      guard begins([0xFF, 0xD8]) else { return nil }
      var place = 2
      while place + 3 < bytes.count, bytes[place] == 0xFF {
        let marker = bytes[place + 1]
        // A marker may be preceded by fill bytes, and a few stand alone.
        if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
          place += marker == 0xFF ? 1 : 2
          continue
        }
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
          guard let height = big(2, at: place + 5), let width = big(2, at: place + 7) else {
            return nil
          }
          return (.jpeg, width, height)
        }
        guard let length = big(2, at: place + 2), length >= 2 else { return nil }
        place += 2 + length
      }
      return nil
    }

    /// WebP (RFC 9649): lossy, lossless, or extended.
    var webp: Found? {
      guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
      if has("VP8 ", at: 12), let width = little(2, at: 26), let height = little(2, at: 28),
        bytes[23...25] == [0x9D, 0x01, 0x2A]
      {
        return (.webp, width & 0x3FFF, height & 0x3FFF)
      }
      if has("VP8L", at: 12), let sides = little(4, at: 21), bytes[20] == 0x2F {
        return (.webp, sides & 0x3FFF + 1, sides >> 14 & 0x3FFF + 1)
      }
      if has("VP8X", at: 12), let width = little(3, at: 24), let height = little(3, at: 27) {
        return (.webp, width + 1, height + 1)
      }
      return nil
    }

    private func begins(_ sign: [UInt8]) -> Bool { bytes.starts(with: sign) }

    private func has(_ word: String, at place: Int) -> Bool {
      bytes.dropFirst(place).starts(with: word.utf8)
    }

    private func big(_ count: Int, at place: Int) -> Int? {
      guard place + count <= bytes.count else { return nil }
      return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private func little(_ count: Int, at place: Int) -> Int? {
      guard place + count <= bytes.count else { return nil }
      return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
