// Who reads what was whispered.

extension DeskState {
  /// Whether somebody reads a whisper: whom it was said to, who said it, and who may see all. Whoever
  /// has the chat later does not: it was not meant for them.
  ///
  /// - Parameter reader: nil is somebody who is no agent and yet can read the desk's files.
  public func may(_ reader: AgentID?, readWhisperOf agent: AgentID, to other: AgentID) -> Bool {
    guard let reader else { return true }
    if reader == agent || reader == other { return true }
    return self.agent(reader)?.permissions.withImplied.contains(.viewAll) ?? false
  }

  /// Whether somebody reads a line of a conversation that they may read.
  public func may(_ reader: AgentID?, read line: Line.Content) -> Bool {
    switch line {
    case .whisper(_, let agent, let to, _): may(reader, readWhisperOf: agent, to: to)
    case .message, .note, .system: true
    }
  }

  /// Whether somebody is told of an event of a chat that they may read.
  public func may(_ reader: AgentID?, read event: Event) -> Bool {
    event.words.map { may(reader, read: $0) } ?? true
  }
}
