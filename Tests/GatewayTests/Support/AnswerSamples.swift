#if Web
import Desk
import Website

/// One of each thing that visitors are shown, with every part that it can have.
enum AnswerSamples {
  static let noon = Instant(milliseconds: 1_700_000_000_123)
  static let agent = SiteAgent(name: "Ann", tag: "a1")

  static let items: [Shown] = [
    .said("a", "**Hi**\nthere"),
    .asked("b", "Which?", choices: ["One", "Two"]),
    .prompted("c", prompt(.text)),
    .prompted("c", prompt(.email)),
    .prompted("c", prompt(.phone)),
    .prompted("c", prompt(.number)),
    .prompted("c", prompt(.choice(["One", "Two"]))),
    .offered("d", title: "Read", url: "https://a.example/"),
    .answered("b", "One"),
    .skipped("c"),
    .refused("c", .empty),
    .refused("c", .tooLong(most: 5)),
    .refused("c", .noEmail),
    .refused("c", .noPhone),
    .refused("c", .noNumber),
    .refused("c", .noneOfTheChoices),
    .chat("e"),
  ]

  private static func prompt(_ type: Card.CaptureType) -> Shown.Prompt {
    Shown.Prompt(text: "Say", placeholder: "…", type: type, maySkip: true)
  }

  static let notices: [SiteLine.Notice] =
    [
      .asked, .connected(agent), .handedOver(agent), .joined(agent), .requeued, .fellBack,
      .abandoned,
    ] + SiteLine.EndedBy.allCases.map { .ended($0) }

  static let lines: [SiteLine] =
    notices.flatMap { notice in
      [
        SiteLine(seq: 1, at: noon, content: .notice(notice)),
        SiteLine(seq: 2, at: noon, content: .told(notice, text: "Wait")),
      ]
    } + [
      SiteLine(seq: 3, at: noon, content: .said(id: "m", text: "a\u{2028}b\nc")),
      SiteLine(seq: 4, at: noon, content: .heard(id: "n", from: agent, text: "d")),
    ]

  static let chats: [SiteChat] = SiteChat.State.allCases.map { state in
    SiteChat(
      id: "kw2m", state: state, position: state == .waiting ? 3 : nil,
      agent: state == .active ? agent : nil, lines: lines, hasMore: true, takesMessage: true)
  }

  static let dialogues: [SiteDialogue] = [
    SiteDialogue(
      id: "welcome", version: 2, language: "en", pokes: true, shown: items, stand: .waiting("b")),
    SiteDialogue(id: "welcome", version: 2, shown: [], stand: .chatting("e")),
    SiteDialogue(id: "welcome", version: 2, shown: [], stand: .completed),
  ]

  static let pictures: [SitePicture] =
    [SitePicture(seq: 1), SitePicture(seq: 1, counted: counts.map { SiteCount($0) })]
    + dialogues.map { SitePicture(seq: 2, dialogue: $0, look: SitePicture.Look(milliseconds: 5)) }
    + chats.map { SitePicture(seq: 3, chat: $0, look: SitePicture.Look(scroll: 50)) }

  static let counts: [SiteCount.What] = [
    .triggered, .engaged, .completed, .goal("sale"), .input("email"), .chatRequested, .chatStarted,
    .chatEnded, .chatMissed, .messageLeft,
  ]

  static let news: [SiteNews.What] =
    [.dialogue(nil), .look(nil), .look(SitePicture.Look(milliseconds: 5)), .typing(agent, true)]
    + dialogues.map { .dialogue($0) } + chats.map { .chat($0) } + lines.map { .line($0) }
    + counts.map {
      .counted(SiteCount($0, dialogue: "welcome", version: 2, chat: "kw2m", agent: "Ann"))
    } + [.shown("welcome", items, .completed), .resync]
}
#endif
