import Desk
import Testing
import Words

@Suite("What visitors hear")
struct VisitorWordsTests {
  private let words = Tongue.english.words

  @Test func everyCauseOfBeingBackInTheQueueIsToldApart() {
    let told = RequeueCause.allCases.map { words.told(.requeued(agent: "Ann", $0)) }
    #expect(Set(told).count == RequeueCause.allCases.count)
    for (cause, text) in zip(RequeueCause.allCases, told) {
      // Where a supervisor sent it back it may only have rung at Ann, whom the visitor never met.
      #expect(text.contains("Ann") == (cause != .supervisor), "\(cause)")
      #expect(text.hasSuffix("You are back in the queue, at your place."))
    }
    // Transcripts have what the visitor heard.
    for (cause, text) in zip(RequeueCause.allCases, told) {
      #expect(words.line(.requeued("ann", name: "Ann", cause)) == text)
    }
  }

  /// A supervisor may have been the one: nobody is said to have done what they may not have.
  @Test func whoHandedThemOnIsNotMadeUp() {
    #expect(
      words.told(.requeued(agent: "Ann", .transferred))
        == "Your chat with Ann is to go on with somebody else. "
        + "You are back in the queue, at your place.")
    #expect(
      words.told(.handedOver(agent: "Bo", from: "Ann"))
        == "Your chat has been handed over from Ann to Bo.")
  }

  @Test func whoHandedThemOverIsTold() {
    let told = [
      words.told(.handedOver(agent: "Bo", from: "Ann")),
      words.told(.tookOver(agent: "Bo", from: "Ann")),
    ]
    #expect(Set(told).count == 2)
    for text in told { #expect(text.contains("Bo") && text.contains("Ann")) }
  }

  @Test func whoeverEndedTheChatIsToldApart() {
    let enders: [Ender] = [
      .agent("sue"), .supervisor("sue"), .visitor, .visitorGone, .inactivity,
    ]
    let told = enders.map { words.told(.ended(by: $0, name: $0.agent == nil ? nil : "Sue")) }
    #expect(Set(told).count == enders.count)
    #expect(told[0].contains("Sue") && told[1].contains("Sue"))
    // Who has no name goes by the id.
    #expect(words.told(.ended(by: .supervisor("sue"), name: nil)).hasPrefix("sue, "))
    #expect(words.told(.ended(by: nil, name: nil)) == told[2])
  }

  @Test func whatWasNotSentIsSaidWithItsReason() {
    #expect(words.told(.refused("The message is empty.")) == "Not sent: the message is empty.")
    #expect(words.told(.refused(words.obstacle(.tooLate(lines: 1)))).contains("(1 line)"))
    #expect(words.told(.refused(words.obstacle(.tooLate(lines: 2)))).contains("(2 lines)"))
    #expect(words.told(.refusedToo(1)).hasSuffix("1 more line."))
    #expect(words.told(.waiting(position: 1)) != words.told(.waiting(position: 2)))
  }
}
