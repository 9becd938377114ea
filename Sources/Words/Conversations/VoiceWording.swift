public import Desk

/// Who looks after the desk watches a chat of somebody else's, whispers to its agent, speaks to its
/// visitor.
public protocol VoiceWording: Sendable {
  /// What happened, for who looks on.
  func happening(_ event: VoiceEvent, _ terms: Terms) -> String
  /// Whose whisper a line is, before it: `whisper of Sue to Ann`.
  func whisperHead(of agent: String, to other: String) -> String
  /// The same over what was whispered, read by one of them, who is nil.
  func whisper(by agent: String?, to other: String?) -> String
  /// Above what is being written: what was whispered last, and how many whispers before it.
  func whispered(by agent: String, before count: Int) -> String
  /// How a whisper is put away.
  func dismisses(key: String) -> String
  /// Who watches a chat, and may see what is being written in it; nobody is told of if there is none.
  func watched(by agents: [String], seeDrafts: Bool) -> String
  /// The same in as few words as will do.
  func watchedBriefly(by agents: [String]) -> String
  /// That somebody watches from now on, or does no more; nil: somebody who is no agent.
  func begins(watching agent: String?, _ watches: Bool) -> String
  /// Somebody who is no agent and can read the desk's files.
  var somebodyWhoWatches: String { get }
  /// Over what an agent writes and has not sent.
  func unsent(by agent: String) -> String
  /// Whom a whisper goes to, and who never sees it.
  func whisperTitle(to agent: String, visitor: String) -> String
  /// Who reads what is said, and whose chat it stays.
  func bargeTitle(visitor: String, agent: String) -> String
  /// In the place of an agent's name: nobody has the chat any more.
  var nobodyNow: String { get }
}
