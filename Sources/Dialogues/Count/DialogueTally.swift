public import Desk

/// Counts what came of dialogues, event by event from the first one of the journal on. What counts is
/// said by `DialogueFigures`.
///
/// Takes as much room as there are visitors who were shown a dialogue.
public struct DialogueTally: Sendable {
  /// Of every dialogue of which something counts.
  public private(set) var figures: [DialogueID: DialogueFigures] = [:]

  private let from: Instant
  private let to: Instant
  /// Small numbers for visitors, who are many.
  private var visitors: [VisitorMark: Int] = [:]
  private var strangers = 0
  private var seen: Set<Once> = []
  private var haveEmail: Set<Int> = []
  /// Open chats that a dialogue asked for.
  private var chats: [ChatID: Asked] = [:]

  /// What counts once.
  private struct Once: Hashable {
    var what: What
    var visitor: Int
    var dialogue: DialogueID

    enum What: UInt8 { case triggered, engaged, completed }
  }

  private struct Asked {
    var dialogue: DialogueID
    var visitor: Int
    var isConnected = false
  }

  /// - Parameters:
  ///   - from: what happened before it does not count.
  ///   - to: nor what happened then or later.
  public init(from: Instant = .distantPast, to: Instant = .distantFuture) {
    self.from = from
    self.to = to
  }

  public mutating func take(_ stamped: StampedEvent) {
    let at = stamped.at
    switch stamped.event {
    case .site(let event): take(event, at)
    case .requested(let event): ask(event, at)
    case .accepted(let event): connect(event.chat, at)
    case .taken(let event): connect(event.chat, at)
    case .ended(let event): close(event.chat, at)
    case .fellBack(let event): close(event.chat, at, isBlock: event.reason.isBlock)
    case .abandoned(let event): close(event.chat, at)
    case .setUp, .clockSet, .moved, .broadcast, .dialogue, .missed, .block, .availabilitySet,
      .agentGone, .agentCame,
      .offered, .handOverOffered, .waiting, .declined, .offerExpired, .offerWithdrawn, .requeued,
      .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
  }

  private mutating func take(_ event: SiteEvent, _ at: Instant) {
    let visitor = number(of: event.visitor)
    switch event {
    case .triggered(let event):
      once(.triggered, visitor, event.dialogue, at) { $0.triggered += 1 }
    case .engaged(let event): once(.engaged, visitor, event.dialogue, at) { $0.engaged += 1 }
    case .completed(let event): complete(visitor, event.dialogue, at)
    case .goalReached(let event):
      count(event.dialogue, at) { $0.goals[event.goal, default: 0] += 1 }
    case .learned(let event):
      for attribute in event.attributes where attribute.name == "email" {
        learn(email: attribute.value, of: visitor, event.dialogue, at)
      }
    case .left(let event): learn(email: event.email, of: visitor, event.dialogue, at)
    case .answered, .forgotten, .merged: break
    }
  }

  // MARK: Visitors

  private mutating func number(of mark: VisitorMark) -> Int {
    if let number = visitors[mark] { return number }
    visitors[mark] = visitors.count
    return visitors.count - 1
  }

  private mutating func complete(_ visitor: Int, _ dialogue: DialogueID, _ at: Instant) {
    once(.completed, visitor, dialogue, at) { $0.completed += 1 }
  }

  private mutating func learn(
    email: String, of visitor: Int, _ dialogue: DialogueID?, _ at: Instant
  ) {
    guard EmailAddress.problem(in: EmailAddress.normal(email)) == nil,
      haveEmail.insert(visitor).inserted, let dialogue
    else { return }
    count(dialogue, at) { $0.acquired += 1 }
  }

  private mutating func once(
    _ what: Once.What, _ visitor: Int, _ dialogue: DialogueID, _ at: Instant,
    _ add: (inout DialogueFigures) -> Void
  ) {
    guard seen.insert(Once(what: what, visitor: visitor, dialogue: dialogue)).inserted else {
      return
    }
    count(dialogue, at, add)
  }

  private mutating func count(
    _ dialogue: DialogueID, _ at: Instant, _ add: (inout DialogueFigures) -> Void
  ) {
    guard at >= from, at < to else { return }
    add(&figures[dialogue, default: DialogueFigures()])
  }

  // MARK: Chats

  private mutating func ask(_ event: Requested, _ at: Instant) {
    guard let dialogue = event.origin?.dialogue else { return }
    var visitor: Int
    if let key = event.key {
      visitor = number(of: key)
    } else {
      // Nobody who is known again.
      strangers += 1
      visitor = -strangers
    }
    chats[event.chat] = Asked(dialogue: dialogue, visitor: visitor)
    count(dialogue, at) { $0.asked += 1 }
  }

  private mutating func connect(_ chat: ChatID, _ at: Instant) {
    guard let asked = chats[chat], !asked.isConnected else { return }
    chats[chat]?.isConnected = true
    count(asked.dialogue, at) { $0.connected += 1 }
  }

  /// - Parameter isBlock: whether nobody was to come: who is turned away is not missed.
  private mutating func close(_ chat: ChatID, _ at: Instant, isBlock: Bool = false) {
    guard let asked = chats.removeValue(forKey: chat) else { return }
    if !asked.isConnected, !isBlock { count(asked.dialogue, at) { $0.missed += 1 } }
    complete(asked.visitor, asked.dialogue, at)
  }
}
