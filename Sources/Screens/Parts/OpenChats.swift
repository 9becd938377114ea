import Desk
import Overview
import Words

/// The open chats as a board lists them: kept in order as things happen, so that one more thing costs
/// by itself and not by how many chats there are.
struct OpenChats: Hashable, Sendable {
  /// In the order of the queue.
  private(set) var waiting = SortedRows<ChatID>()
  /// Those by when they asked, whatever their place.
  private(set) var waits = SortedRows<ChatID>()
  /// By when the offer ends.
  private(set) var ringing = SortedRows<ChatID>()
  /// Who has waited longest for an answer first, then by time of request.
  private(set) var active = SortedRows<ChatID>()
  /// The chats of each agent and those that ring at them, by time of request.
  private(set) var ofAgent: [AgentID: [ChatID]] = [:]
  private var places: SharedTable<ChatID, Place> = [:]

  private struct Place: Hashable, Sendable {
    let section: WatchedChats.Section
    let key: ListKey
    let requestSeq: Int64
    let agent: AgentID?

    init(_ chat: Chat, _ desk: DeskState) {
      section = .init(chat.state)
      key = ChatOrder.urgency.key(of: chat, in: desk)
      requestSeq = chat.requestSeq
      agent = chat.agent
    }
  }

  /// Takes in a desk of which nothing is known. True: the lists are to be made anew.
  mutating func begin(_ desk: DeskState) -> Bool {
    var lists: [WatchedChats.Section: [(key: ListKey, id: ChatID)]] = [:]
    var agents: [AgentID: [(Int64, ChatID)]] = [:]
    places = [:]
    for chat in desk.chats.values {
      let place = Place(chat, desk)
      places[chat.id] = place
      lists[place.section, default: []].append((place.key, chat.id))
      if let agent = place.agent { agents[agent, default: []].append((chat.requestSeq, chat.id)) }
    }
    waiting = SortedRows(lists[.waiting] ?? [])
    waits = SortedRows(
      waiting.ids.compactMap { id in desk.chats[id].map { (OpenChats.age(of: $0), id) } })
    ringing = SortedRows(lists[.ringing] ?? [])
    active = SortedRows(lists[.active] ?? [])
    ofAgent = agents.mapValues { $0.sorted { $0.0 < $1.0 }.map(\.1) }
    return true
  }

  /// Takes in what happened, which left the desk as it is. Whether anything is listed elsewhere now.
  mutating func follow(_ chats: Set<ChatID>, _ desk: DeskState) -> Bool {
    var hasMoved = false
    for id in chats {
      let (before, after) = (places[id], desk.chats[id].map { Place($0, desk) })
      if before == after { continue }
      hasMoved = true
      places[id] = after
      if let before { leave(before, id, isGone: before.section != after?.section) }
      if let after { enter(after, id) }
      if let chat = desk.chats[id], after?.section == .waiting {
        waits.set(id, OpenChats.age(of: chat))
      } else {
        waits.remove(id)
      }
    }
    return hasMoved
  }

  private static func age(of chat: Chat) -> ListKey {
    ListKey(chat.requestedAt.milliseconds, number: chat.requestSeq)
  }

  private mutating func enter(_ place: Place, _ id: ChatID) {
    change(place.section) { $0.set(id, place.key) }
    guard let agent = place.agent else { return }
    var chats = ofAgent.removeValue(forKey: agent) ?? []
    let index = chats.firstIndex { (places[$0]?.requestSeq ?? 0) > place.requestSeq }
    chats.insert(id, at: index ?? chats.count)
    ofAgent[agent] = chats
  }

  private mutating func leave(_ place: Place, _ id: ChatID, isGone: Bool) {
    if isGone { change(place.section) { $0.remove(id) } }
    guard let agent = place.agent else { return }
    ofAgent[agent]?.removeAll { $0 == id }
    if ofAgent[agent]?.isEmpty == true { ofAgent[agent] = nil }
  }

  private mutating func change(
    _ section: WatchedChats.Section, _ body: (inout SortedRows<ChatID>) -> Void
  ) {
    switch section {
    case .waiting: body(&waiting)
    case .ringing: body(&ringing)
    case .active: body(&active)
    case .missed, .closed: break
    }
  }
}
