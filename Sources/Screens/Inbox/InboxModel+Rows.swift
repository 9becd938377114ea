import Desk
import Hosting
import Terminal

/// Which chats the list has, and in which order.
extension InboxModel {
  /// The offers that ring at this agent, the one that ends first on top.
  var offers: [(chat: Chat, offer: Offer)] {
    var found: [(chat: Chat, offer: Offer)] = []
    for id in picture.view.own where !answers.claimed.contains(id) {
      if let chat = desk.chats[id], let offer = chat.state.ringing, offer.agent == me {
        found.append((chat, offer))
      }
    }
    return found.sorted {
      ($0.offer.until, $0.chat.requestSeq) < ($1.offer.until, $1.chat.requestSeq)
    }
  }

  /// Those that call for an answer: not those that were declined a moment ago.
  var ringing: [(chat: Chat, offer: Offer)] { offers.filter { !answers.isDeclined($0.chat.id) } }

  /// How much was missed: chats for which nobody came, and offers: those listed as that, and those
  /// whose chats are back in the queue and listed there.
  var missedCount: Int {
    missedTotal + list.count(.missedOffers)
      + missed.offers.count {
        desk.chats[$0.chat]?.state == .waiting && !answers.claimed.contains($0.chat)
      }
  }

  /// Whether the agent talks in a chat, or has just asked to.
  func isMine(_ id: ChatID) -> Bool { isMine(id, in: desk) }

  private func isMine(_ id: ChatID, in desk: DeskState) -> Bool {
    guard let chat = desk.chats[id] else { return false }
    return chat.holder == me || answers.claimed.contains(id)
  }

  /// The agent's chats, who has waited longest for an answer first, then in the order they began.
  var activeChats: [Chat] { activeChats(in: desk) }

  /// The same as they stand at the desk by a picture of it.
  func activeChats(in desk: DeskState) -> [Chat] {
    let ids = answers.claimed.union(picture.view.own).filter { isMine($0, in: desk) }
    return ids.compactMap { desk.chats[$0] }.sorted { a, b in
      switch (a.unansweredSince, b.unansweredSince) {
      case (let x?, let y?) where x != y: return x < y
      case (_?, nil): return true
      case (nil, _?): return false
      default: return a.requestSeq < b.requestSeq
      }
    }
  }

  /// Works the list out anew: what is in it, and in which order. The selection stays on its chat.
  mutating func updateRows() {
    var contents = ChatList.Contents()
    contents.ringing = ringing.map(\.chat.id)
    contents.active = activeChats.map(\.id)
    (contents.queue, contents.claimed) = (picture.view.queue, answers.claimed)
    let listed = Set(contents.ringing + contents.active)
    let (desk, claimed) = (desk, answers.claimed)
    func isListed(_ id: ChatID) -> Bool {
      listed.contains(id) || desk.chats[id]?.state == .waiting && !claimed.contains(id)
    }
    contents.missed = takesChats ? missed.listed(desk, selected: list.selected) : []
    contents.missedTotal = missedTotal
    let areMissed = Set(contents.missed)
    contents.missedOffers = missed.offers.reversed().map(\.chat)
      .filter { !isListed($0) && !areMissed.contains($0) }
    let missedIDs = areMissed.union(contents.missedOffers)
    keepDeparted { isListed($0) || missedIDs.contains($0) }
    let gone = departed.chats.values
      .filter { !isListed($0.chat.id) && !missedIDs.contains($0.chat.id) }
      .sorted { $0.chat.requestSeq < $1.chat.requestSeq }
    contents.departed = gone.filter { $0.closing != nil }.map(\.chat.id)
    contents.elsewhere = gone.filter { $0.closing == nil }.map(\.chat.id)
    if list.scope == .all {
      var others = missedIDs.union(gone.map(\.chat.id))
      contents.past = archive.past.map(\.id).filter { !isListed($0) && others.insert($0).inserted }
    }
    list.update(contents, isHeld: isOrderHeld)
  }

  /// Lets chats go that are neither looked at nor written in, and keeps hold of those that are: also of
  /// one that is another agent's by now, so that what was begun in it is found.
  private mutating func keepDeparted(_ isListed: (ChatID) -> Bool) {
    departed.settle(selected: aim ?? list.selected, isHeld: talks.isHeld)
    for (id, talk) in talks.all where talk.hasText && !isListed(id) && departed[id] == nil {
      if let chat = desk.chats[id] { departed.keep(Departed(chat: chat)) }
    }
    guard let selected = list.selected, !isListed(selected), departed[selected] == nil,
      let chat = desk.chats[selected]
    else { return }
    departed.keep(Departed(chat: chat))
  }
}
