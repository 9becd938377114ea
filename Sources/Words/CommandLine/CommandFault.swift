public import Desk

/// What keeps a command from doing what it was asked, with the command that helps.
public enum CommandFault: Hashable, Sendable {
  // Who acts.
  case tiedToNoAccount(AgentID, tie: String)
  case tiedToAnother(AgentID, account: String, yours: String)
  /// Nobody is tied to an account; the option that says whom somebody acts as.
  case noAgent(account: String, option: String, tie: String)
  case severalAgents([AgentID], account: String, option: String)
  /// Refused to one agent, who may act as the one to whom it is not.
  case actsAs(AgentID, owner: AgentID, option: String, reason: String)
  /// Refused, for that reason, without that option.
  case refusedWithout(option: String, reason: String)
  case takesNoChats(AgentID, give: String)
  case nothingWouldBeOffered(AgentID, give: String)
  /// Somebody who looks after the desk and takes no chats: the option to act as somebody else, and the
  /// command that adds one who does.
  case administratesOnly(AgentID, option: String, add: String)
  case mayNotWatch(AgentID, give: String)
  /// They may read no chat at all, so that an inbox has nothing for them.
  case mayReadNothing(AgentID, give: String)
  case noLongerAgent(AgentID)

  // Chats.
  case chatIsClosed(ChatID, read: String)
  /// A visitor has no chat to go on in; the option that asks for it.
  case noChatToGoOn(email: String, option: String)
  case begunElsewhere(ChatID)

  // Dialogues.
  /// A page has none for a new visitor; the command that lists them.
  case noDialogueThere(page: String, list: String)
  case dialoguesAreOff(on: String)
  /// What a visitor did fits no more.
  case stepDoesNotFit

  // The desk and the machine.
  case noGroup(String)
  /// In milliseconds.
  case clockAhead(by: Int64)
  case damaged(path: String, findings: Int, mend: String)
  case peopleAreThere(path: String, join: String)
  /// A document, and what is wrong with it, a line each.
  case nothingTakenIn(file: String, lines: [String])
  case inputIsNotText
}
