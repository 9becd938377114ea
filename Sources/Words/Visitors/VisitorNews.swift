public import Desk

/// What the desk tells a visitor about their own chat, apart from what was said in it. Names are
/// those of the time.
public enum VisitorNews: Hashable, Sendable {
  case requested(ChatID)
  /// They are back in a chat of theirs.
  case resumed(ChatID)
  /// What the desk says to everybody who asks, in its own words.
  case welcome(String)
  /// Their place in the queue, from 1.
  case waiting(position: Int)
  case connected(agent: String)
  /// Their agent has handed them over to another one, or that one has taken them over.
  case handedOver(agent: String, from: String)
  case tookOver(agent: String, from: String)
  /// Somebody else of the desk speaks too; their agent stays.
  case joined(agent: String)
  /// Their agent is writing.
  case typing(agent: String)
  /// They are in the queue again, and what the agent of that name had to do with it.
  case requeued(agent: String, RequeueCause)
  /// Nobody can take their chat: the end, in the desk's own words.
  case fellBack(String)
  /// The end; nil: they left before anybody came. `name` is that of the agent, if one ended it.
  case ended(by: Ender?, name: String?)
  /// What was said last was lost on its way to the disk.
  case unsaid
  /// What they write cannot be kept just now, and waits.
  case delayed
  /// Something they wrote was not sent, and why.
  case refused(String)
  /// So many more lines were not sent for the same reason.
  case refusedToo(Int)

  /// Why something was not sent that no rule of the desk refused.
  public enum Obstacle: Hashable, Sendable {
    case lineTooLong
    /// The chat had closed; so many lines.
    case tooLate(lines: Int)
  }
}
