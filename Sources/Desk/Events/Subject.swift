/// What an event is about.
public enum Subject: Hashable, Sendable {
  /// How the desk is set up: settings, roster, teams, accounts, rules, dialogues, its clock, who is
  /// blocked.
  case setUp
  /// An agent's availability or presence.
  case agent(AgentID)
  case chat(ChatID)
  /// A visitor of the website, in a dialogue or by what is known of them.
  case visitor(VisitorMark)
  /// A chat for which nobody came, whose life is over; nil: all of some time.
  case missed(ChatID?)
}
