import Desk

/// The open chats as a board lists them: kept in order as things happen, so that one more thing costs
/// by itself and not by how many chats there are.
struct OpenChats: Hashable, Sendable {
  /// As they stand in the queue.
  private(set) var waiting = Section()
  /// By when the offer ends.
  private(set) var ringing = Section()
  /// Who has waited longest for an answer first, then by time of request.
  private(set) var active = Section()
  /// The chats of each agent and those that ring at them, by time of request.
  private(set) var ofAgent: [AgentID: [ChatID]] = [:]
  private var places: [ChatID: Place] = [:]

  /// Chats of one state, in order.
  struct Section: Hashable, Sendable {
    private(set) var ids: [ChatID] = []
    private var keys: [Key] = []
    var count: Int { ids.count }

    fileprivate init() {}

    fileprivate init(_ chats: [(Key, ChatID)]) {
      let sorted = chats.sorted { $0.0 < $1.0 }
      (ids, keys) = (sorted.map(\.1), sorted.map(\.0))
    }

    fileprivate mutating func insert(_ key: Key, _ id: ChatID) {
      let place = firstPlace(from: key)
      keys.insert(key, at: place)
      ids.insert(id, at: place)
    }

    fileprivate mutating func remove(_ key: Key) {
      let place = firstPlace(from: key)
      guard place < keys.count, keys[place] == key else { return }
      keys.remove(at: place)
      ids.remove(at: place)
    }

    private func firstPlace(from key: Key) -> Int {
      var (low, high) = (0, keys.count)
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// What a chat is listed by.
  fileprivate struct Key: Hashable, Comparable, Sendable {
    let at: Instant
    let requestSeq: Int64
    /// Where it stands in the queue, if it waits; else as it was asked for.
    let rank: QueueRank
    static func < (a: Key, b: Key) -> Bool { (a.at, a.rank) < (b.at, b.rank) }
  }

  private struct Place: Hashable, Sendable {
    let section: WatchedChats.Section
    let key: Key
    let agent: AgentID?

    init(_ chat: Chat) {
      let at: Instant
      switch chat.state {
      case .waiting: (section, at) = (.waiting, .distantPast)
      case .offered(let offer): (section, at) = (.ringing, offer.until)
      case .active: (section, at) = (.active, chat.unansweredSince ?? .distantFuture)
      }
      let rank = section == .waiting ? chat.queueRank : QueueRank(seq: chat.requestSeq)
      key = Key(at: at, requestSeq: chat.requestSeq, rank: rank)
      agent = chat.agent
    }
  }

  /// Takes in a desk of which nothing is known. True: the lists are to be made anew.
  mutating func begin(_ desk: DeskState) -> Bool {
    var lists: [WatchedChats.Section: [(Key, ChatID)]] = [:]
    var agents: [AgentID: [(Int64, ChatID)]] = [:]
    places = [:]
    for chat in desk.chats.values {
      let place = Place(chat)
      places[chat.id] = place
      lists[place.section, default: []].append((place.key, chat.id))
      if let agent = place.agent { agents[agent, default: []].append((chat.requestSeq, chat.id)) }
    }
    waiting = Section(lists[.waiting] ?? [])
    ringing = Section(lists[.ringing] ?? [])
    active = Section(lists[.active] ?? [])
    ofAgent = agents.mapValues { $0.sorted { $0.0 < $1.0 }.map(\.1) }
    return true
  }

  /// Takes in what happened, which left the desk as it is. Whether anything is listed elsewhere now.
  /// O(chats that moved), and as many bytes as their lists have.
  mutating func follow(_ events: [StampedEvent], _ desk: DeskState) -> Bool {
    // Others stand elsewhere then of whom nothing happened.
    if events.contains(where: { $0.event.kind == .queueMoved }) { return begin(desk) }
    var hasMoved = false
    for id in Set(events.compactMap(\.event.chat)) {
      let (before, after) = (places[id], desk.chats[id].map(Place.init))
      if before == after { continue }
      hasMoved = true
      places[id] = after
      if let before { leave(before, id) }
      if let after { enter(after, id) }
    }
    return hasMoved
  }

  private mutating func enter(_ place: Place, _ id: ChatID) {
    change(place.section) { $0.insert(place.key, id) }
    guard let agent = place.agent else { return }
    var chats = ofAgent.removeValue(forKey: agent) ?? []
    let seq = place.key.requestSeq
    let index = chats.firstIndex { (places[$0]?.key.requestSeq ?? 0) > seq } ?? chats.count
    chats.insert(id, at: index)
    ofAgent[agent] = chats
  }

  private mutating func leave(_ place: Place, _ id: ChatID) {
    change(place.section) { $0.remove(place.key) }
    guard let agent = place.agent else { return }
    ofAgent[agent]?.removeAll { $0 == id }
    if ofAgent[agent]?.isEmpty == true { ofAgent[agent] = nil }
  }

  private mutating func change(
    _ section: WatchedChats.Section, _ body: (inout Section) -> Void
  ) {
    switch section {
    case .waiting: body(&waiting)
    case .ringing: body(&ringing)
    case .active: body(&active)
    case .missed, .closed: break
    }
  }
}
