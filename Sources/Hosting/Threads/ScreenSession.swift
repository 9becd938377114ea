public import Desk
import Dispatch
public import FrontDesk
public import Store

/// A screen at a desk that has a thread of its own: an agent's inbox, a board.
public final class ScreenSession: DeskClient {
  private let thread: DeskThread
  private let agent: AgentID?
  private let holdsPresence: Bool
  private let deliver: @Sendable (DeskNews) -> Void
  private let place = Place()

  /// Where the teller is. Touched on the desk's thread alone.
  private final class Place: @unchecked Sendable {
    var teller: ScreenTeller?
    /// As whom the agent is present: who was removed and added again is somebody else to the desk.
    var number: Int?
  }

  /// Comes to a desk. What happens is told by `deliver`, on the desk's thread; the first thing told is
  /// the desk as it stands.
  ///
  /// - Parameters:
  ///   - agent: in whose name commands are sent; also their presence is held from the start if
  ///     `isPresent`.
  ///   - wantsRoster: whether it sees all: views carry how all agents stand, and every chat's events
  ///     are told.
  public init(
    on thread: DeskThread, agent: AgentID?, isPresent: Bool, wantsRoster: Bool = false,
    deliver: @escaping @Sendable (DeskNews) -> Void
  ) {
    self.thread = thread
    self.agent = agent
    holdsPresence = isPresent
    self.deliver = deliver
    let place = place
    thread.post { host in
      let teller = ScreenTeller(
        at: host, agent: agent, wantsRoster: wantsRoster, deliver: deliver)
      place.teller = teller
      guard isPresent else { return }
      teller.wasAdded = { [weak host] in
        host?.beforeTelling { [weak host] in
          guard let host, place.teller != nil else { return }
          ScreenSession.setPresent(true, agent, host, place, deliver)
        }
      }
    }
    if isPresent {
      thread.post { host in ScreenSession.setPresent(true, agent, host, place, deliver) }
    }
  }

  /// A screen at a desk of its own: on a new thread, which ends with `stop`.
  public convenience init(
    openingDesk place: @escaping @Sendable () throws(StoreError) -> any DeskPlace,
    agent: AgentID?, isPresent: Bool, wantsRoster: Bool = false, patience: Int = 2000,
    deliver: @escaping @Sendable (DeskNews) -> Void
  ) {
    // Whoever is not present has come to look: what is due is left to those who are there, until they
    // do something themselves.
    let thread = DeskThread(
      patience: patience, onlyLooks: !isPresent, open: place,
      warned: { deliver(.warning($0)) }, failed: { deliver(.failed($0)) })
    self.init(
      on: thread, agent: agent, isPresent: isPresent, wantsRoster: wantsRoster, deliver: deliver)
  }

  /// Ends the desk's thread, after what it was asked so far. Returns when it is done.
  public func stop() {
    // Whoever it returns to finds nobody here any more.
    leave()
    let place = place
    thread.post { _ in
      place.teller?.end()
      place.teller = nil
    }
    thread.stop()
  }

  public func send(
    _ command: Command, then answer: @escaping @Sendable (Result<Receipt, DeskError>) -> Void
  ) {
    guard let agent else {
      return answer(.failure(.refused(Refusal(.permission(.onlyAgents)))))
    }
    thread.ask(answer) { host throws(DeskError) in
      try host.desk.perform(command, by: .agent(agent))
    }
  }

  public func record(
    of chat: ChatID,
    then answer: @escaping @Sendable (Result<ChatRecord?, DeskError>) -> Void
  ) {
    let agent = agent
    thread.ask(answer) { host throws(DeskError) in
      try host.desk.record(of: chat)?.read(by: agent, in: host.desk.state)
    }
  }

  public func history(
    _ query: HistoryQuery,
    then answer: @escaping @Sendable (Result<[ChatSummary], DeskError>) -> Void
  ) {
    thread.ask(answer) { host throws(DeskError) in try host.desk.history(query) }
  }

  public func events(
    _ query: DayEvents,
    then answer: @escaping @Sendable (Result<[StampedEvent], DeskError>) -> Void
  ) {
    thread.ask(answer) { host throws(DeskError) in try host.desk.events(query) }
  }

  public func pastChats(
    _ query: PastChatsQuery,
    then answer: @escaping @Sendable (Result<[PastChat], DeskError>) -> Void
  ) {
    thread.ask(answer) { host throws(DeskError) in try host.desk.pastChats(query) }
  }

  public func search(
    _ search: ChatSearch, before end: Int64?, limit: Int,
    then answer: @escaping @Sendable (Result<FoundPage, DeskError>) -> Void
  ) {
    let agent = agent
    thread.ask(answer) { host throws(DeskError) in
      try host.desk.search(search, before: end, limit: limit, for: agent)
    }
  }

  public func visitor(
    _ mark: VisitorMark,
    then answer: @escaping @Sendable (Result<VisitorSight?, DeskError>) -> Void
  ) {
    thread.ask(answer) { host throws(DeskError) in try host.desk.sight(of: mark) }
  }

  public func library(
    then answer: @escaping @Sendable (Result<ResponseLibrary, DeskError>) -> Void
  ) {
    thread.ask(answer) { host throws(DeskError) in try host.desk.library() }
  }

  public func keep(
    _ picture: Picture, then answer: @escaping @Sendable (Result<Void, DeskError>) -> Void
  ) {
    guard let agent else {
      return answer(.failure(.refused(Refusal(.permission(.onlyAgents)))))
    }
    thread.ask(answer) { host throws(DeskError) in
      try host.desk.keep(picture, isOwn: true, by: .agent(agent))
    }
  }

  public func decisionNow(
    for chat: ChatID, then answer: @escaping @Sendable (Decision?) -> Void
  ) {
    thread.post(
      { host in
        answer(host.desk.state.chats[chat].map { host.desk.decisionNow(for: $0) })
      },
      orFail: { _ in answer(nil) })
  }

  public func follow(_ chat: ChatID?) {
    let place = place
    thread.post { _ in place.teller?.follow(chat) }
  }

  public func weighHandOver(of chat: ChatID?) {
    let place = place
    thread.post { _ in place.teller?.weighHandOver(of: chat) }
  }

  public func type(in chat: ChatID) {
    let place = place
    thread.post { _ in place.teller?.type(in: chat) }
  }

  public func stopTyping(in chat: ChatID) {
    let place = place
    thread.post { _ in place.teller?.stopTyping(in: chat) }
  }

  public func write(_ draft: String, in chat: ChatID) {
    let place = place
    thread.post { _ in place.teller?.write(draft, in: chat) }
  }

  public func leave() {
    guard holdsPresence else { return }
    let (agent, place, deliver) = (agent, place, deliver)
    thread.postAndWait { host in ScreenSession.setPresent(false, agent, host, place, deliver) }
  }

  public func standAside(while body: () -> Void) -> Bool {
    let (agent, place, deliver, holdsPresence) = (agent, place, deliver, holdsPresence)
    @Sendable func set(_ present: Bool, _ host: HostedDesk) {
      if holdsPresence { ScreenSession.setPresent(present, agent, host, place, deliver) }
    }
    return thread.standAside(before: { set(false, $0) }, after: { set(true, $0) }, while: body)
  }

  private static func setPresent(
    _ present: Bool, _ agent: AgentID?, _ host: HostedDesk, _ place: Place,
    _ deliver: @Sendable (DeskNews) -> Void
  ) {
    guard let agent, let number = host.desk.state.agent(agent)?.number else { return }
    do throws(DeskError) {
      if let former = place.number, former != number {
        host.live.attendance.release(.agent(former))
      }
      place.number = number
      if present {
        try host.live.enter(agent: number)
      } else {
        try host.live.leave(agent: number)
      }
    } catch {
      deliver(.warning(error.warning))
    }
    host.tell(.people)
  }
}
