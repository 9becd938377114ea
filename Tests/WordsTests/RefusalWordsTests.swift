import Desk
import Testing
import Words

@Suite("Refusals in words")
struct RefusalWordsTests {
  private let words = Tongue.english.words

  @Test("No refusal names a command, an option or a key: those who have them add them")
  func namesNoCommand() {
    for reason in Samples.refusals {
      let text = words.refusal(Refusal(reason))
      #expect(!text.isEmpty && !text.contains("deskbell") && !text.contains("--"), "\(text)")
    }
  }

  @Test("A refusal says what happened, to what, and what to do")
  func texts() {
    #expect(
      words.refusal(.elsewhere("c1", .writeIn, .agent("bob", name: "Bob Ray")))
        == "You cannot write in chat c1: taken by bob (Bob Ray).")
    #expect(
      words.refusal(.elsewhere("c1", .decline, .queue))
        == "You cannot decline chat c1: it waits in the queue; nobody is asked to answer it now.")
    #expect(
      words.refusal(.closed("c1", .fellBack)) == "Chat c1 is closed: nobody could take it.")
    #expect(
      words.refusal(.unknown(.agent, "anm", nearest: "ann"))
        == "There is no agent anm. Did you mean ann?")
    #expect(Refusal(.missing(.noOpenChat("c1"))).kind == .unknown)
    #expect(Refusal(.chat(.visitorHasOpenChat("c1"))).openChat == "c1")
    #expect(
      words.refusal(.nameTooLong(of: .account("acme.example"), most: 100))
        == "The name of acme.example is too long; the most is 100 characters.")
  }
}
