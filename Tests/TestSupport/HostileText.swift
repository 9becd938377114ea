public import Randomness

/// Pieces of text that have broken terminal programs, and ordinary ones among them.
public let hostilePieces = [
  "hello", " ", "  ", "world,", "a", "-", "/", "\n", "\r\n", "\t", "\r", "\u{1B}[31m",
  "\u{1B}]2;x\u{7}",
  "\u{9B}2J", "\u{0}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}", "\u{FEFF}",
  "\u{2028}", "\u{E0041}", "\u{FE0F}", "\u{FE0E}", "\u{E0100}", "\u{E000}", "\u{FFFF}",
  "\u{10FFFE}",
  "\u{200D}", "\u{200C}", "\u{AD}", "\u{34F}", "\u{115F}", "\u{3164}", "你好", "。", "「", "」", "ー",
  "漢\u{E0101}字", "한국어", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{1100}\u{1100}\u{1161}\u{11A8}",
  "👩‍👩‍👧", "👍🏽", "🏽", "🇹🇼", "🇩", "❤️", "☝🏽", "1️⃣", "#\u{FE0F}", "©️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴\u{E0067}",
  "🫨", "क्षत्रिय", "का", "नि", "ক্ষ", "นำ้", "သ္တ", "مرحبا", "می\u{200C}خواهم", "ש\u{5C1}\u{5BC}\u{5B8}",
  "e\u{301}", "\u{301}", "Z\u{351}\u{36B}\u{343}\u{36A}\u{302}\u{36B}\u{33D}\u{34F}\u{334}\u{319}",
  String(repeating: "\u{300}", count: 100), "ﬃ", "½", "…", "\u{3000}", "\u{A0}", "Ω", "ж",
  "\u{2003}",
]

/// A random text of up to `length` pieces, now and then with any scalar there is.
public func hostileText(_ generator: inout SplitMix64, length: Int) -> String {
  var text = ""
  for _ in 0..<Int.random(in: 0...length, using: &generator) {
    if Int.random(in: 0..<8, using: &generator) == 0 {
      let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
    } else {
      text += hostilePieces.randomElement(using: &generator) ?? ""
    }
  }
  return text
}
