/// What a screen says in its last line, until the next key. Agents and visitors are named as the
/// screen names them, keys as its table of commands does.
public enum ScreenNotice: Hashable, Sendable {
  case keys(Keys)
  case offer(Offer)
  case availability(Availability)
  case ownChat(OwnChat)
  case handOver(HandOver)
  case missed(Missed)
  /// The visitor of that name is blocked; lifted by that command.
  case isBlocked(visitor: String, lift: String)
  /// The visitor of that name and others of their email are one person now.
  case isMerged(visitor: String)
  /// Nobody else is known with the email of the visitor of that name.
  case noNamesake(visitor: String)
  case board(Board)
  case preferences(Preferences)
  case finding(Finding)
  case address(Address)
  case mouse(Mouse)
  case voice(Voice)
  case beside(Beside)
  /// What had no good answer is on the list of such questions.
  case questionNoted(String)
}
