public import Desk
import Text

/// Something that one can go to from anywhere on a screen.
public struct JumpPlace: Hashable, Sendable {
  /// What it is.
  public enum Destination: Hashable, Sendable {
    case chat(ChatID)
    /// A chat that is over.
    case past(ChatSummary)
    /// Somebody who asked, by the last of their chats.
    case visitor(ChatID, count: Int)
    /// Their chats.
    case agent(AgentID)
    case team(TeamID)
    /// A part of the screen, by the place of what shows it among what can be done by name.
    case view(Int)
  }

  var destination: Destination
  var name: String
  /// Who has the chat, or had it last.
  var agent: AgentID?
  /// What it is found by.
  let sought: SoughtText

  /// Of what fits alike, what is meant more likely: a chat before whoever asks in it.
  var weight: Int {
    switch destination {
    case .chat: 200
    case .past, .agent, .team, .view: 150
    case .visitor: 0
    }
  }

  init(_ destination: Destination, name: String, agent: AgentID? = nil, also others: [String] = [])
  {
    self.destination = destination
    self.name = name
    self.agent = agent
    sought = SoughtText(([name] + others).joined(separator: " "))
  }
}
