import Desk

/// What happens to visitors of a website, drawn by lot: in dialogues and in chats, which close; among
/// chats of visitors who came otherwise, and talk.
struct SiteStory {
  var dice: Dice
  private(set) var now = Instant(seconds: 1_795_424_400)
  private var seq: Int64 = 0
  private var open: [ChatID] = []

  static let marks = (0..<9).map { VisitorMark("mark\($0)") }
  static let emails = ["kim@acme.example", "mei@shop.example"]
  private static let kinds: [Event.Kind] = [
    .dialogueTriggered, .dialogueEngaged, .dialogueAnswered, .dialogueCompleted, .goalReached,
    .visitorLearned, .visitorsMerged, .messageLeft, .visitorForgotten,
  ]

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func next() -> StampedEvent {
    now = Instant(milliseconds: now.milliseconds + Int64(1 + dice.roll(5000)))
    seq += 1
    return StampedEvent(seq: seq, at: now, event: event())
  }

  private mutating func event() -> Event {
    switch dice.roll(12) {
    case 0, 1:
      let chat = ChatID(requestSeq: seq)
      open.append(chat)
      let isOfSite = dice.roll(4) > 0
      return .requested(
        Requested(
          chat: chat, visitor: Visitor(), route: .roundRobin, wait: 60,
          key: isOfSite ? dice.mark() : nil, origin: isOfSite && dice.coin() ? dice.origin() : nil))
    case 2 where !open.isEmpty:
      let chat = open.remove(at: dice.roll(open.count))
      return dice.coin()
        ? .ended(Ended(chat: chat, by: .visitor)) : .abandoned(Abandoned(chat: chat, cause: .left))
    case 3 where !open.isEmpty:
      let chat = open[dice.roll(open.count)]
      return .message(MessageSent(chat: chat, id: MessageID("m\(seq)"), from: .visitor, text: "x"))
    case 4:
      let email = Self.emails[dice.roll(2)]
      return .site(
        .learned(
          VisitorLearned(
            visitor: dice.mark(), attributes: [.init(name: "email", value: email)], source: .said,
            dialogue: dice.coin() ? "d1" : nil)))
    default:
      // Rarely the last: nobody would have a past.
      let kind = Self.kinds[min(dice.roll(20), dice.roll(9))]
      return .site(dice.siteEvent(kind))
    }
  }

  /// What became of the habits of some of them.
  mutating func habits() -> [VisitorMark: HabitsChange] {
    var all: [VisitorMark: HabitsChange] = [:]
    for mark in Self.marks where dice.coin() {
      var habits = VisitorHabits()
      habits.pages = dice.list(3) { dice in
        .init(url: dice.text(2), title: dice.text(2), at: dice.instant(), time: 7)
      }
      habits.timeOnPage = ["https://shop.example/": Int64(dice.roll(99))]
      habits.visits = dice.roll(5)
      habits.lastSeen = dice.roll(4) == 0 ? nil : now + -dice.roll(3000)
      all[mark] = HabitsChange(from: VisitorHabits(), to: habits, isNew: dice.coin())
    }
    return all
  }
}
