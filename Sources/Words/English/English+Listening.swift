public import Desk

extension English {
  public func listening(for agent: AgentID, until key: String) -> String {
    "Listening for \(agent). Chats are offered to you until you press \(key)."
  }

  public func suspended(until command: String) -> String {
    "Suspended: no chat rings at you until you are back (\(command))."
  }

  public func listeningAgain(for agent: AgentID) -> String { "Listening for \(agent) again." }

  public func howToWrite(leave key: String) -> String {
    "Write; a line is a message. \(key) leaves."
  }

  public func waitsForEvent(_ event: Int64, deskStandsAt last: Int64) -> String {
    "The desk stands at event \(last); waiting for event \(event)."
  }
}
