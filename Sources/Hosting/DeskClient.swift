public import Desk
import FileStore
public import FrontDesk
public import Routing
public import Store

/// The desk as a screen sees it: an immutable picture, made anew whenever something changed.
public struct DeskView: Sendable {
  public var state: DeskState
  /// Desk time when the picture was made.
  public var time: Instant
  /// How the screen's own agent stands; nil for a screen of nobody in particular.
  public var me: AgentStatus?
  /// Whether another process holds the agent's presence too: a second inbox of theirs, say.
  public var isMeElsewhere: Bool
  /// How all agents stand, in roster order; empty unless the screen asked for them.
  public var roster: [AgentStatus]

  public init(
    state: DeskState, time: Instant, me: AgentStatus?, isMeElsewhere: Bool = false,
    roster: [AgentStatus] = []
  ) {
    self.state = state
    self.time = time
    self.me = me
    self.isMeElsewhere = isMeElsewhere
    self.roster = roster
  }
}

/// What a desk tells a screen.
public enum DeskNews: Sendable {
  /// Things happened; `events` in order, none lost and none twice. Where the desk had to be read
  /// anew, since a writer failed, the picture is right, and events told before that did not happen
  /// are followed by those that did.
  case changed(DeskView, events: [StampedEvent])
  /// Something somebody should know, in plain words.
  case warning(String)
  /// The desk cannot go on: the store is newer than this program, or gone.
  case failed(DeskError)
}

/// What a screen may ask of a desk. Every answer comes later, on the desk's own thread; a screen
/// hands it to its own loop.
public protocol DeskClient: AnyObject, Sendable {
  /// Sends a command in the name of the screen's agent.
  func send(
    _ command: Command, then answer: @escaping @Sendable (Result<Receipt, DeskError>) -> Void)
  /// Asks for a chat's record; nil if there is none.
  func record(
    of chat: ChatID,
    then answer: @escaping @Sendable (Result<ChatRecord?, DeskError>) -> Void)
  /// Asks for closed chats, newest first.
  func history(
    _ query: HistoryQuery,
    then answer: @escaping @Sendable (Result<[ChatSummary], DeskError>) -> Void)
  /// Asks what routing would decide for an open chat now; nil if it is not open.
  func decisionNow(
    for chat: ChatID, then answer: @escaping @Sendable (Decision?) -> Void)
  /// Gives up the presence of the screen's agent. Returns when it is so.
  func leave()
  /// Stands aside while the whole process is stopped in `body`: gives up the presence of the
  /// screen's agent, if it was held, and keeps the desk's thread still, so that nothing is stopped
  /// in the middle of a write; then enters again. Where the thread is in the middle of something
  /// that takes long, nothing is stopped, and the answer is false.
  func standAside(while body: () -> Void) -> Bool
}
