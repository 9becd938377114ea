public import Desk
public import FrontDesk
public import Store

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
  /// Asks for a page of what happened on a day.
  func events(
    _ query: DayEvents,
    then answer: @escaping @Sendable (Result<[StampedEvent], DeskError>) -> Void)
  /// Asks for the past chats of a chat's visitor, newest first.
  func pastChats(
    _ query: PastChatsQuery,
    then answer: @escaping @Sendable (Result<[PastChat], DeskError>) -> Void)
  /// Looks for what was said before an event, or until now, as far as the screen's agent may read it.
  func search(
    _ search: ChatSearch, before end: Int64?, limit: Int,
    then answer: @escaping @Sendable (Result<FoundPage, DeskError>) -> Void)
  /// Asks what is known of a visitor of the website; nil: nothing is.
  func visitor(
    _ mark: VisitorMark,
    then answer: @escaping @Sendable (Result<VisitorSight?, DeskError>) -> Void)
  /// Asks for the library of answers.
  func library(then answer: @escaping @Sendable (Result<ResponseLibrary, DeskError>) -> Void)
  /// Has a picture kept, so that the screen's agent can have it as their own.
  func keep(
    _ picture: Picture, then answer: @escaping @Sendable (Result<Void, DeskError>) -> Void)
  /// Asks what routing would decide for an open chat now; nil if it is not open.
  func decisionNow(
    for chat: ChatID, then answer: @escaping @Sendable (Decision?) -> Void)
  /// Says which open chat's words the screen shows, besides those of its agent; nil: none. Whether it
  /// may is for the screen to know.
  func follow(_ chat: ChatID?)
  /// Says which open chat may be handed over: pictures tell what would come of it from now on; nil: of
  /// none.
  func weighHandOver(of chat: ChatID?)
  /// Says that the screen's agent is writing in a chat: to be told to its visitor, and forgotten.
  func type(in chat: ChatID)
  /// Says that they have stopped, and what they wrote is gone: if they were told to be writing.
  func stopTyping(in chat: ChatID)
  /// Says what the screen's agent is writing to a chat's visitor, and has not sent: shared with those who
  /// watch the chat, if anybody does. Empty: nothing.
  func write(_ draft: String, in chat: ChatID)
  /// Gives up the presence of the screen's agent. Returns when it is so.
  func leave()
  /// Stands aside while the whole process is stopped in `body`: gives up the presence of the
  /// screen's agent, if it was held, and keeps the desk's thread still, so that nothing is stopped
  /// in the middle of a write; then enters again. Where the thread is in the middle of something
  /// that takes long, nothing is stopped, and the answer is false.
  func standAside(while body: () -> Void) -> Bool
}
