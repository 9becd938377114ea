/// Collects a bracketed paste until its end mark.
struct PasteCollector: Sendable {
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the end mark the last bytes were.
  private var matched = 0

  /// Takes a byte in; gives the text if that was the end.
  mutating func take(_ byte: UInt8) -> String? {
    let mark = PasteCollector.endMark
    if byte == mark[matched] {
      matched += 1
      return matched == mark.count ? text : nil
    }
    keep(mark.prefix(matched))
    // The mark's first byte occurs in it only once.
    matched = byte == mark[0] ? 1 : 0
    if matched == 0 { keep(CollectionOfOne(byte)) }
    return nil
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count + more.count <= KeyDecoder.pasteLimit { bytes.append(contentsOf: more) }
  }

  /// What was pasted, with line feeds for all line ends, spaces for tabs, and no other controls.
  var text: String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x09: result.append(contentsOf: "    ".unicodeScalars)
      case 0x00...0x1F, 0x7F...0x9F: break
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}
