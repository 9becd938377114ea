import Desk
import Randomness
import Testing

/// A conversation is a list of lines like any other, however it lies in memory.
@Suite struct ConversationTests {
  private static let texts = [
    "", "Hello", "在嗎？我的訂單還沒到。", "👨\u{200D}👩\u{200D}👧 e\u{301}\u{0}\r\n",
    String(repeating: "long ", count: 300), "\u{1B}[31m\u{202E}abc",
  ]

  private static func line(_ number: Int, _ dice: inout SplitMix64) -> Line {
    let text = texts[Int.random(in: 0..<texts.count, using: &dice)]
    let agent = AgentID(["ann", "bo", "wei"][Int.random(in: 0..<3, using: &dice)])
    let id = MessageID(Bool.random(using: &dice) ? "m\(number)" : String(repeating: "x", count: 40))
    let content: Line.Content =
      switch Int.random(in: 0..<6, using: &dice) {
      case 0, 1: .message(id: id, from: .visitor, text: text)
      case 2: .message(id: id, from: .agent(agent), text: text)
      case 3: .note(id: id, agent: agent, text: text)
      case 4: .whisper(id: id, agent: agent, to: AgentID("ann"), text: text)
      default: .system(.joined(agent, name: text))
      }
    // Somebody's clock can be set back.
    let at = Int64.random(in: -1_000_000_000_000...4_000_000_000_000, using: &dice)
    return Line(
      seq: Int64(number) * Int64.random(in: 1...1_000_000, using: &dice),
      at: Instant(milliseconds: at), content: content)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatWasAddedIsThere(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    var lines: [Line] = []
    var conversation = Conversation()
    var copies: [(Conversation, Int)] = []
    for number in 0..<Int.random(in: 0...400, using: &dice) {
      let line = ConversationTests.line(number, &dice)
      lines.append(line)
      conversation.append(line)
      if Int.random(in: 0..<20, using: &dice) == 0 { copies.append((conversation, lines.count)) }
    }
    #expect(Array(conversation) == lines)
    #expect(conversation.indices.map { conversation[$0] } == lines)
    #expect(conversation.reversed().first == lines.last)
    #expect(conversation.last == lines.last)
    let again = Conversation(lines)
    #expect(again == conversation && again.hashValue == conversation.hashValue)
    for (copy, count) in copies {
      #expect(Array(copy) == Array(lines[..<count]))
      #expect((copy == conversation) == (count == lines.count))
    }
  }

  /// To the scalar: what is equal to people may be other bytes, and is copied and searched as it was written.
  @Test func textsStayAsTheyWereWritten() {
    let texts = ["e\u{301}", "\u{E9}", "\u{1F1E9}\u{1F1EA}", "a\u{FEFF}"]
    let conversation = Conversation(
      (0..<200).map { number in
        Line(
          seq: Int64(number), at: Instant(milliseconds: 0),
          content: .message(id: "m", from: .visitor, text: texts[number % 4]))
      })
    for (number, line) in conversation.enumerated() {
      guard case .message(_, _, let text) = line.content else { continue }
      #expect(Array(text.unicodeScalars) == Array(texts[number % 4].unicodeScalars))
    }
  }
}
