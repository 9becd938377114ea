import Alerts
import Desk
import FrontDesk
import Terminal
import Testing
import Text

@testable import Screens

/// How an inbox calls its agent.
@Suite("Calling in the inbox")
struct CallTests {
  private func story(_ change: (inout ScreenPreferences) -> Void = { _ in }) throws -> Story {
    let story = try Story(columns: 120)
    story.model.callDesk = CallDesk(
      route: NoticeRoute(.osc777, through: .direct), passage: .direct
    ) { _, _, _, _ in }
    var preferences = ScreenPreferences()
    change(&preferences)
    story.model.use(preferences)
    return story
  }

  private func calls(_ story: Story) -> [(call: Call, text: CallText)] {
    story.effects.compactMap {
      if case .call(let call, let text, _) = $0 { (call, text) } else { nil }
    }
  }

  @Test func anOfferIsSaidOnEveryChannelUntilItIsAnswered() throws {
    let story = try story {
      $0.calls.offers = [.bell, .terminal, .hook, .webhook]
      $0.calls.hook = ["/bin/true"]
    }
    try story.visitor("Mei")
    #expect(story.bells == 1)
    // What is asked on the web is not a screen's.
    #expect(calls(story).map(\.call.channel) == [.terminal, .hook])
    #expect(calls(story).allSatisfy { $0.text.headline == "Mei asks for you" })
    story.effects = []
    story.take(.focused(true))
    for _ in 0..<6 { try story.pass(seconds: 5) }
    #expect(story.bells == 6, "also to whom looks at it")
    let again = calls(story).map(\.text.headline)
    #expect(again == [String](repeating: "Mei still asks for you", count: 2).map { SafeText($0) })
    story.press(.character("a"))
    try story.deliver()
    story.effects = []
    for _ in 0..<8 { try story.pass(seconds: 5) }
    #expect(story.bells == 0 && calls(story).isEmpty)
  }

  /// A call may go through others' hands: what agents say to one another is not in it.
  @Test func aWhisperIsSaidWithoutItsWords() throws {
    let agents = [
      Agent(id: "ann", number: 0, name: "Ann Lee"),
      Agent(id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions),
    ]
    let story = try Story(columns: 120, agents: agents)
    story.model.callDesk = CallDesk(
      route: NoticeRoute(.osc777, through: .direct), passage: .direct
    ) { _, _, _, _ in }
    story.model.use(ScreenPreferences())
    let chat = try story.talkWith("Kim")
    try story.pass(seconds: 10)
    story.take(.focused(false))
    story.effects = []
    _ = try story.desk.perform(.whisper(chat, id: nil, text: "SECRET"), by: .agent("sue"))
    story.tell()
    #expect(calls(story).map(\.text.headline) == ["Kim writes"])
    #expect(calls(story).allSatisfy { $0.call.words == nil && $0.text.detail == "" })
  }

  @Test func messagesAreSaidOnlyToWhomLooksElsewhere() throws {
    let story = try story()
    let kim = try story.talkWith("Kim")
    let mei = try story.talkWith("Mei")
    #expect(story.model.selected == kim)
    try story.pass(seconds: 10)
    story.effects = []
    // In sight, of a window that may be looked at.
    try story.says("one", in: kim)
    #expect(story.bells == 0)
    try story.says("two", in: mei)
    #expect(story.bells == 1 && calls(story).map(\.text.headline) == ["Mei writes"])
    #expect(calls(story).map(\.text.detail) == ["two"])
    story.take(.focused(true))
    try story.pass(seconds: 10)
    story.effects = []
    try story.says("three", in: mei)
    try story.pass(seconds: 10)
    #expect(story.bells == 0 && calls(story).isEmpty)
    // Of a window that nobody looks at nothing is in sight; what comes in a burst is said together.
    story.take(.focused(false))
    for word in ["four", "five", "six"] { try story.says(word, in: kim) }
    try story.says("seven", in: mei)
    #expect(story.bells == 1)
    try story.pass(seconds: 3)
    #expect(story.bells == 2)
    #expect(calls(story).map(\.text.headline) == ["Kim writes", "3 messages from Kim, Mei"])
    // Whoever comes back sees the rest.
    try story.says("eight", in: kim)
    story.take(.focused(true))
    story.effects = []
    try story.pass(seconds: 10)
    #expect(story.bells == 0)
  }

  @Test func inQuietHoursOnlyOffersAreSaid() throws {
    let story = try story { $0.calls.quiet = [QuietHours("14:00-15:00")].compactMap(\.self) }
    let kim = try story.talkWith("Kim")
    try story.pass(seconds: 10)
    story.take(.focused(false))
    story.effects = []
    try story.says("one", in: kim)
    try story.pass(seconds: 10)
    #expect(story.bells == 0)
    try story.visitor("Mei")
    #expect(story.bells == 1)
  }

  @Test func whatWasChosenHoldsWhileItRuns() throws {
    let story = try story { $0.calls.offers = [.title] }
    try story.visitor("Mei")
    #expect(story.bells == 0 && story.effects.contains(.setTitle("(1!) Deskbell \u{2013} ann")))
    var preferences = ScreenPreferences()
    preferences.calls.offers = [.bell]
    story.take(.preferencesRead(preferences))
    try story.pass(seconds: 1)
    #expect(story.bells == 1)
    try story.visitor("Kim")
    #expect(!story.effects.contains(.setTitle("(2!) Deskbell \u{2013} ann")))
  }

  /// Of whatever visitors call themselves and write, what is said is a short line.
  @Test(arguments: visitorWords) func hostileTextIsText(words: String) throws {
    let story = try story { $0.calls.offers = [.terminal, .desktop] }
    let isBlank = words.allSatisfy(\.isWhitespace)
    let chat = try story.visitor("Mei \(words)", saying: isBlank ? [] : [words])
    story.take(.focused(false))
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    story.tell()
    if !isBlank { try? story.says(words, in: chat) }
    #expect(!calls(story).isEmpty)
    for (_, text) in calls(story) {
      for line in [text.headline, text.detail] {
        #expect(
          line.string.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
          }, "\(line.string.debugDescription)")
        #expect(line.width <= CallText.detailWidth)
      }
    }
  }
}
