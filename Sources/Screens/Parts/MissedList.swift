import Desk
import FrontDesk

/// What was missed: chats for which nobody came, listed for everybody who takes chats until one marks
/// them handled, and offers that the agent did not answer.
struct MissedList: Hashable, Sendable {
  /// The latest last.
  private(set) var offers: [MissedOffer] = []
  /// The selected chat, if a colleague has handled it meanwhile: it stays under the hand.
  private(set) var handledElsewhere: HandledChat?
  /// Those that the desk was told are handled, or are not, and has not answered yet.
  private var asked: [ChatID: MissedChat] = [:]
  /// The one that was marked handled last, as long as the hand is where it was.
  private(set) var justHandled: MissedChat?
  /// How many missed chats are listed at the most.
  private var room = MissedList.page

  /// So many are listed, and so many more whenever the hand comes near the end of them.
  static let page = 50
  /// So near.
  private static let margin = 10
  /// So many offers are remembered.
  private static let offersKept = 20

  // MARK: Offers

  /// Takes in that the agent was asked for a chat, or had it, and was not there.
  mutating func miss(_ chat: ChatID, _ visitor: Visitor, at instant: Instant) {
    forget(chat)
    offers.append(MissedOffer(chat: chat, visitor: visitor, at: instant))
    if offers.count > MissedList.offersKept { offers.removeFirst() }
  }

  /// Takes over one of an earlier run, with what became of the chat since, where that is known.
  mutating func adopt(_ offer: MissedOffer, _ outcome: Outcome?) {
    var offer = offer
    offer.outcome = outcome ?? offer.outcome
    offers.append(offer)
    offers.sort { $0.at < $1.at }
    if offers.count > MissedList.offersKept { offers.removeFirst() }
  }

  mutating func forget(_ chat: ChatID) { offers.removeAll { $0.chat == chat } }
  mutating func forgetOffers() { offers = [] }

  /// Takes in what became of a chat.
  mutating func closed(_ chat: ChatID, _ outcome: Outcome) {
    for index in offers.indices where offers[index].chat == chat {
      offers[index].outcome = outcome
    }
  }

  func offer(of chat: ChatID) -> MissedOffer? { offers.last { $0.chat == chat } }

  // MARK: Chats for which nobody came

  /// One that is listed, also one that a colleague has just handled under the hand.
  func chat(_ id: ChatID, in desk: DeskState) -> MissedChat? {
    if let missed = desk.missed[id] { return missed }
    return handledElsewhere?.missed.chat == id ? handledElsewhere?.missed : nil
  }

  /// Those that are listed, the latest first. O(those).
  mutating func listed(_ desk: DeskState, selected: ChatID?) -> [ChatID] {
    var chats = Array(desk.missed.backwards.prefix(room))
    if let kept = handledElsewhere?.missed {
      if kept.chat == selected, desk.missed[kept.chat] == nil {
        chats.insert(kept, at: chats.firstIndex { $0.seq < kept.seq } ?? chats.count)
      } else {
        handledElsewhere = nil
      }
    }
    return chats.map(\.chat)
  }

  /// Lists more of them when the hand is near the last one. Whether there are more.
  ///
  /// - Parameter below: how many there are from the selected one on.
  mutating func listMore(_ desk: DeskState, below: Int) -> Bool {
    guard room < desk.missed.count, below > 0, below < MissedList.margin else { return false }
    room += MissedList.page
    return true
  }

  /// Takes in what somebody else did about missed chats: one that is looked at stays where it is.
  mutating func hear(_ event: MissedEvent, _ desk: DeskState, selected: ChatID?) {
    // What is handled is so for whoever missed its offer too.
    offers.removeAll { offer in
      (event.chat == nil || event.chat == offer.chat) && desk.missed[offer.chat] == nil
        && offer.outcome.map { $0 != .ended } ?? false
    }
    guard let selected, desk.missed[selected] == nil,
      event.chat == nil || event.chat == selected, let handled = desk.handled(selected)
    else { return }
    handledElsewhere = handled
  }

  // MARK: Handling

  func isAsked(_ chat: ChatID) -> Bool { asked[chat] != nil }

  /// Marks a chat handled. What the desk is to be told; nil: it was told before.
  mutating func handle(_ missed: MissedChat) -> Command? {
    guard !isAsked(missed.chat) else { return nil }
    asked[missed.chat] = missed
    return .missed(.handled([missed.chat]))
  }

  /// Takes that back. What the desk is to be told; nil: nothing was done from here.
  mutating func undo() -> Command? {
    guard let missed = justHandled else { return nil }
    justHandled = nil
    asked[missed.chat] = missed
    return .missed(.reopened(missed.chat))
  }

  /// Takes in what the desk said of it. The chat it is about.
  mutating func answered(_ deed: MissedDeed, isDone: Bool) -> MissedChat? {
    switch deed {
    case .handled(let chats):
      let missed = chats.compactMap { asked.removeValue(forKey: $0) }.last
      guard isDone else { return missed }
      justHandled = missed
      for chat in chats { forget(chat) }
      return missed
    case .reopened(let chat): return asked.removeValue(forKey: chat)
    case .cleared: return nil
    }
  }

  /// Takes in that the hand went elsewhere: what is taken back next is not this.
  mutating func leave() { justHandled = nil }
}
