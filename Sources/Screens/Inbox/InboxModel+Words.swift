import Desk
import Hosting
import Terminal
import Words

/// What is said: what a desk tells most, and what comes to the screen by the shortest way. Nothing but
/// the conversation and the chat's own row can look different after it.
extension InboxModel {
  /// Takes in a picture of the desk in which nothing is new but what was said. Nil, and nothing
  /// changed, where more may be.
  mutating func heard(
    _ view: DeskView, _ events: [StampedEvent], at now: Instant
  ) -> [ScreenEffect]? {
    guard isAtRest(at: now), picture.hasOnlyChats(newIn: view), let chats = chatsOfWords(events),
      isNothingElseOnItsWay(chats),
      // What is suggested in the composer is an answer to what was said last.
      !hasAssist || !chats.contains(where: { $0 == shown })
    else { return nil }
    let isSame = chats.allSatisfy {
      desk.chats[$0]?.unansweredSince == view.state.chats[$0]?.unansweredSince
    }
    // They are still listed in the same order.
    guard isSame || list.wishes(activeChats(in: view.state).map(\.id)) else { return nil }
    shell.now = now
    let (before, knownWords) = (desk, words)
    picture.take(view)
    var effects: [ScreenEffect] = []
    for stamped in events { note(stamped, before, &effects) }
    dropPending(knownWords)
    if let shown, chats.contains(shown) { layOutConversation() }
    if chats.contains(where: columnChats.contains) { layOutSides() }
    updateTitle(&effects)
    freshness.renew(until: nextClock)
    change = .words(chats, withFooter: !isSame)
    return effects
  }

  /// Whether nothing lies over the panes, rings or has become different by the mere passing of time.
  private func isAtRest(at now: Instant) -> Bool {
    guard isOpen, failure == nil, layers.isEmpty, shell.prefix == nil, Panes.fits(size),
      banner == nil, panes.whisper == nil, notice == nil,
      answers.held == nil, answers.claimed.isEmpty, !list.isStale
    else { return false }
    return freshness.holds(at: now) && (reorderDue.map { $0 > now } ?? true)
      && freshness.isOf(day: localTime.day(of: now))
  }

  /// Whether no chat leaves the list, and no text a composer, when words of these chats come.
  private func isNothingElseOnItsWay(_ chats: [ChatID]) -> Bool {
    chats.allSatisfy { departed[$0] == nil }
      && talks.all.allSatisfy { id, talk in
        !talk.hasFailed && (talk.pending.isEmpty || chats.contains(id))
      }
  }

  /// The chats in which something was said; nil if something else happened.
  private func chatsOfWords(_ events: [StampedEvent]) -> [ChatID]? {
    var chats: [ChatID] = []
    for stamped in events {
      switch stamped.event.words {
      // What is whispered stands above the composer.
      case .system, .whisper, nil: return nil
      case .message, .note: break
      }
      if let chat = stamped.event.chat, !chats.contains(chat) { chats.append(chat) }
    }
    return chats.isEmpty ? nil : chats
  }
}
