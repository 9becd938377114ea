/// How a chat stands for the agent who looks at it; others as the screen names them.
public enum ChatStanding: Hashable, Sendable {
  case past(back: String)
  case over, ended, nobodyCame, abandoned
  /// Missed, and seen to by that colleague.
  case handled(by: String)
  case accepting, declined, ringing
  case ringingAt(String)
  case taking, waiting
  case handedOver(by: String)
  case yoursRingingAt(String)
  case visitorAway
  case yours
  case with(String)
}
