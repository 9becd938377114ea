import Alerts
import Desk
import JSON
import Testing
import Text

/// What visitors call themselves and write does nothing on any channel but be read.
@Suite("Hostile texts in calls")
struct HostileCallTests {
  static let texts = [
    "\u{1B}]0;pwned\u{7}", "a\u{1B}\\b", "\u{9D}0;x\u{9C}",
    "\u{1B}Ptmux;\u{1B}\u{1B}]x\u{7}\u{1B}\\",
    "line\nBcc: eve@example.com\n\n.\n", "line\r\n.\r\nMAIL", "$(reboot)`id`;rm -rf /", "--help",
    "-x", "<b>&amp;</b>", "\" --config /etc/passwd \"", "\u{202E}evil\u{2066}", "\u{0}\u{7F}\u{8}",
    String(repeating: "long ", count: 20_000), String(repeating: "e\u{301}\u{302}", count: 4000),
    String(repeating: "\u{300}", count: 100_000), "王小明，你好", "👩‍👩‍👧",
  ]

  private func call(_ text: String) -> (call: Call, text: CallText) {
    var call = Call(on: .hook)
    call.offers = [CallSubject(ChatID("kw2m"), visitor: text)]
    call.words = text
    return (call, CallText(headline: text + " asks", detail: text))
  }

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }

  @Test(arguments: texts) func itIsOneShortLine(text: String) {
    let told = call(text).text
    for (line, width) in [(told.headline, 100), (told.detail, 240)] {
      #expect(isPlain(line.string) && line.width <= width, "\(line.string.debugDescription)")
      #expect(line.string.utf8.count <= width * 16)
    }
  }

  @Test(arguments: texts) func asJSONItIsAsItWas(text: String) throws {
    let (call, told) = call(text)
    let bytes = call.json(told, agent: "ann", store: "/desk", at: Instant(seconds: 0))
    #expect(bytes.last == 0x0A && !bytes.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
    let json = try JSONValue(parsing: bytes)
    #expect(json["offers"]?.array?.first?["visitor"]?.string == text)
    #expect(json["headline"]?.string == told.headline.string)
    #expect(json["agent"]?.string == "ann" && json["at"]?.string == "1970-01-01T00:00:00.000Z")
  }

  /// Headers are those of the program alone, and lines are such as servers pass on.
  @Test(arguments: texts) func asMailItHasNoHeaderOfItsOwn(text: String) throws {
    let mail = String(
      decoding: CallMail.bytes(call(text).text, to: "ann@example.com"), as: UTF8.self)
    let lines = mail.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 100 && $0.utf8.allSatisfy { $0 < 0x7F } })
    let head = lines.prefix { !$0.isEmpty }
    let names = head.filter { !$0.hasPrefix(" ") }.compactMap { $0.split(separator: ":").first }
    #expect(
      names == [
        "To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
      ])
    #expect(!lines.dropFirst(head.count).contains("."))
  }

  @Test func aSubjectOfManyCharactersIsReadAsItIs() {
    let text = CallText(headline: "王小明在找你", detail: "")
    let mail = String(decoding: CallMail.bytes(text, to: "a@example.com"), as: UTF8.self)
    #expect(mail.contains("Subject: =?utf-8?B?RGVza2JlbGw6IOeOi+Wwj+aYjuWcqOaJvuS9oA==?="))
    #expect(mail.hasSuffix("\n546L5bCP5piO5Zyo5om+5L2gCg==\n"))
  }

  @Test(arguments: texts) func theRequestHoldsNothingOfItButItsCode(text: String) {
    let (call, told) = call(text)
    let body = call.json(told, agent: "ann", store: "/desk", at: Instant(seconds: 0))
    let configuration = SignedRequest.configuration(
      url: "https://example.com/x?y=1", body: body, secret: Array("key".utf8))
    let code = SecureHash.hexadecimal(SecureHash.code(of: body, key: Array("key".utf8)))
    #expect(
      configuration == """
        url = "https://example.com/x?y=1"
        request = "POST"
        header = "Content-Type: application/json"
        header = "X-Deskbell-Signature: sha256=\(code)"
        user-agent = "Deskbell"

        """)
  }

  @Test(arguments: [
    ("https://example.com/a?b=c&d=%20#e", true), ("http://example.com", false), ("https://", false),
    ("https://a b", false), ("https://a\"\nurl = \"x", false), ("https://{a,b}.example", false),
    ("https://[1-9].example", false), ("https://a\\b", false), ("ftp://x", false),
    ("https://\u{7F}", false), ("https://é.example", false),
  ])
  func onlyPlainAddressesAreAsked(url: String, isAsked: Bool) {
    #expect(SignedRequest.mayAsk(url) == isAsked)
  }
}
