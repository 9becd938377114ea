import Desk
import Randomness
import Testing
import Text

/// Where an address leads really, whatever it looks like.
@Suite struct SaidAddressTests {
  @Test(arguments: [
    ("https://A.Example/B?c#d", "a.example", "https://a.example/B?c#d", false),
    ("http://a.example:8080/x", "a.example", "http://a.example:8080/x", false),
    ("HTTPS://[2001:DB8::1]:8/x", "[2001:db8::1]", "https://[2001:db8::1]:8/x", false),
    // Cyrillic letters that look like Latin ones.
    (
      "https://\u{430}pple.example/", "xn--pple-43d.example", "https://xn--pple-43d.example/", true
    ),
    ("https://bücher.example", "xn--bcher-kva.example", "https://xn--bcher-kva.example", true),
    (
      "https://xn--bcher-kva.example", "xn--bcher-kva.example", "https://xn--bcher-kva.example",
      false
    ),
    // Full-width letters and dots are plain ones to a browser.
    ("https://ａ．example/", "a.example", "https://a.example/", true),
    ("https://%61.example/", "a.example", "https://a.example/", true),
    // What stands before the host is no host, whatever it looks like.
    (
      "https://bank.example@evil.example/", "evil.example", "https://bank.example@evil.example/",
      true
    ),
    ("https://a.example\\@b.example", "a.example", "https://a.example\\@b.example", false),
    ("mailto:Mia@A.example", "a.example", "mailto:Mia@a.example", false),
    (
      "mailto:a@b.example?attach=/etc/passwd", "b.example", "mailto:a@b.example?attach=/etc/passwd",
      true
    ),
    ("mailto:a@b.example,c@d.example", "d.example", "mailto:a@b.example,c@d.example", true),
    ("tel:+49-30-1", "+49-30-1", "tel:+49-30-1", false),
  ])
  func itLeadsWhereItSays(text: String, host: String, target: String, isDoubtful: Bool) throws {
    let address = try #require(SaidAddress(text))
    #expect(address.text == text)
    #expect(address.host == host && address.target == target)
    #expect(address.isDoubtful == isDoubtful)
  }

  @Test(arguments: [
    "", "https:", "https://", "https:///x", "https://?x", "javascript:alert(1)",
    "file:///etc/passwd",
    "-https://a.example", "https://a..example", "https://a example", "https://a.example\u{1B}",
    "https://a.example:x/", "https://%2F.example/", "https://%zz.example", "https://[x]/",
    "mailto:",
    "mailto:a", "mailto:@b.example", "tel:", "tel:x", "tel:1 2", "data:text/html,x",
  ])
  func whatLeadsNowhereIsNone(text: String) {
    #expect(SaidAddress(text) == nil)
  }

  /// Whatever is written, the host is ASCII, and what is opened begins as one of the four kinds does.
  @Test func nothingElseIsEverOpened() {
    var random = SplitMix64(seed: 3492)
    let parts = [
      "https://", "http://", "mailto:", "tel:", "a", "b", ".", "example", "/", "@", ":", "8", "%41",
      "%2f", "?", "#", "\u{430}", "\u{FF0E}", "ü", "路", "[", "]", "-", ",", "\\", " ", "\u{7}",
      "\u{202E}", "x\u{301}",
    ]
    var opened = 0
    for _ in 0..<8000 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      for said in [text] + addresses(in: text) {
        guard let address = SaidAddress(said) else { continue }
        opened += 1
        #expect(address.host.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(address)")
        #expect(
          ["https://", "http://", "mailto:", "tel:"].contains { address.target.hasPrefix($0) })
        #expect(address.target.contains(address.host))
        // Where it leads stays as it is when it is told again.
        #expect(SaidAddress(address.target)?.host == address.host, "\(address)")
      }
    }
    #expect(opened > 500)
  }
}
