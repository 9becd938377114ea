import Testing
import Text

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines", "two\nlines"),
    ("dos\r\nlines", "dos\nlines"),
    ("mac\rline", "mac␍line"),
    ("a\tb", "a    b"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("\u{7F}\u{0}\u{7}", "␡␀␇"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", "a·b·c·d·e"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"),
    ("\u{FEFF}x\u{200B}y\u{AD}z", "·x·y·z"),
    ("\u{E000}\u{FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{E0041}b", "a·b"),
    ("中文，日本語 한국어", "中文，日本語 한국어"),
    ("👩‍👩‍👧 ❤️ 👍🏽 🇹🇼 1️⃣", "👩‍👩‍👧 ❤️ 👍🏽 🇹🇼 1️⃣"),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    ("a\u{FE0F}b", "a·b"),
    ("😀\u{FE0F}\u{FE01}\u{FE02}", "😀\u{FE0F}··"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("a\u{200D}b", "a·b"),
  ])
  func showsWhatCouldActOrHide(_ text: String, _ safe: String) {
    #expect(SafeText(text).string == safe)
  }
}
