import Randomness
import Testing
import Text

@Suite struct AddressesTests {
  @Test(arguments: [
    ("", []), ("no address", []), ("https://", []), ("see http://a.example.", ["http://a.example"]),
    ("(https://a.example/b)", ["https://a.example/b"]),
    ("https://a.example/b_(c) and", ["https://a.example/b_(c)"]),
    ("HTTPS://A.example?x=1&y=2#z!", ["HTTPS://A.example?x=1&y=2#z"]),
    (
      "a https://a.example, tel:+49-30-1 mailto:x@a.example;",
      [
        "https://a.example", "tel:+49-30-1", "mailto:x@a.example",
      ]
    ),
    ("請看https://a.example/路，謝謝", ["https://a.example/路"]),
    ("「https://a.example」。", ["https://a.example"]),
    ("xhttps://a.example hotel:1", []), ("<a href=\"https://a.example\">", ["https://a.example"]),
    ("https://a.example\u{202E}moc https://b.example", ["https://a.example", "https://b.example"]),
    ("https://a.example/\u{1B}]52;c;x\u{7}", ["https://a.example/"]),
    ("javascript:alert(1) file:///etc/passwd", []),
    ("**https://a.example**", ["https://a.example"]),
    ("https://a https://b", ["https://a", "https://b"]),
  ])
  func findsWhatPeopleMean(text: String, found: [String]) {
    #expect(addresses(in: text) == found)
  }

  /// Whatever stands in a text, an address is a part of it that begins as one and can be shown as it is.
  @Test func nothingUnseenIsInOne() {
    var random = SplitMix64(seed: 52)
    let parts = [
      "https://", "http://", "mailto:", "tel:", "a", ".", "example", "/", " ", "\n", "\u{1B}",
      "\u{7}",
      "\u{202E}", "\u{200B}", "(", ")", "路", "。", "🎎", "\u{9C}", "\"", "\u{E000}", "?", "&",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      for address in addresses(in: text) {
        #expect(text.unicodeScalars.contains(Array(address.unicodeScalars)))
        #expect(SafeText(oneLine: address).string == address, "\(address)")
        #expect(["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) })
        #expect(!address.contains(" "))
      }
    }
  }

  /// A text of addresses costs by its length, not by its square.
  @Test func aLongTextIsGoneThroughOnce() {
    let text = String(repeating: "https://a.example/((((( ", count: 20_000)
    #expect(addresses(in: text).count == 20_000)
  }
}
