/// A text that can be found by what somebody remembers of it, read once so that a search does not have
/// to: without regard to case and to the accents of Latin letters.
public struct SoughtText: Hashable, Sendable {
  let letters: [UInt32]

  public init(_ text: String) { letters = SoughtText.folded(text) }

  /// The letters of a text, small and plain.
  static func folded(_ text: String) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(scalar.value + 0x20)
      case 0..<0x80: letters.append(scalar.value)
      // Accents that stand by themselves.
      case 0x300...0x36F: continue
      default:
        if let plain = plainLetters[scalar.value] {
          letters.append(plain)
        } else {
          for small in scalar.properties.lowercaseMapping.unicodeScalars
          where !(0x300...0x36F).contains(small.value) {
            letters.append(plainLetters[small.value] ?? small.value)
          }
        }
      }
    }
    return letters
  }

  private static let plainLetters: [UInt32: UInt32] = {
    let rows = [
      "aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ",
      "lĺļľŀł", "nñńņň", "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ",
      "zźżž",
    ]
    var letters: [UInt32: UInt32] = [:]
    for row in rows {
      let scalars = row.unicodeScalars
      guard let plain = scalars.first?.value else { continue }
      for scalar in scalars.dropFirst() {
        letters[scalar.value] = plain
        for large in scalar.properties.uppercaseMapping.unicodeScalars where large.value > 0x7F {
          letters[large.value] = plain
        }
      }
    }
    return letters
  }()
}
