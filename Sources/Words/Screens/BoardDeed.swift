/// What is done to chats on a board, to one or to several together. Agents and teams are named as the screen names them.
public enum BoardDeed: Hashable, Sendable {
  case take
  case takeOver
  case handOver(to: String)
  case assign(to: String)
  /// Back to the queue.
  case requeue
  /// To the beginning and to the end of the queue.
  case moveFirst, moveLast
  case end
  case handled
}
