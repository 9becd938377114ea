public import Desk
import Store

/// A message or note that is sent again under the same id changes nothing.
extension FrontDesk {
  /// A message or note with its sender's own id for it.
  struct Words {
    let chat: ChatID
    let id: MessageID
    let content: Line.Content

    /// Its place in its chat, if it is open and has it already.
    ///
    /// - Throws: a refusal if its sender used the id for something else, so that this one is lost
    ///   should it pass for sent.
    func seq(in state: DeskState) throws(Refusal) -> Int64? {
      guard let line = state.chats[chat]?.lines.first(where: { hasKey(of: $0.content) }) else {
        return nil
      }
      try check(line.content)
      return line.seq
    }

    /// Its place among a chat's events, as in the state.
    func seq(in events: [StampedEvent]) throws(Refusal) -> Int64? {
      for stamped in events {
        guard let content = stamped.event.words, hasKey(of: content) else { continue }
        try check(content)
        return stamped.seq
      }
      return nil
    }

    /// Whether something was sent by the same sender under the same id.
    private func hasKey(of other: Line.Content) -> Bool {
      other.id == id && other.sender == content.sender
    }

    private func check(_ sent: Line.Content) throws(Refusal) {
      guard sent != content else { return }
      throw Refusal(
        "Nothing was sent: the id \(id) was used for another message of chat \(chat) before. "
          + "Give this one an id of its own.")
    }
  }

  func words(_ command: Command, by principal: Principal) -> Words? {
    switch (command, principal) {
    case (.say(let chat, let id?, let text), .agent(let agent)):
      Words(chat: chat, id: id, content: .message(id: id, from: .agent(agent), text: text))
    case (.say(let chat, let id?, let text), _):
      Words(chat: chat, id: id, content: .message(id: id, from: .visitor, text: text))
    case (.note(let chat, let id?, let text), .agent(let agent)):
      Words(chat: chat, id: id, content: .note(id: id, agent: agent, text: text))
    default: nil
    }
  }

  /// What came of a message or note that was sent before, found by its sender and id; nil if it was
  /// not.
  func repetition(
    of command: Command, by principal: Principal
  ) throws(DeskError) -> Receipt? {
    guard let words = words(command, by: principal) else { return nil }
    try follow()
    var past: [StampedEvent]?
    if state.chats[words.chat] == nil {
      past = try FrontDesk.reading { () throws(StoreError) in try store.chatEvents(words.chat) }
    }
    let seq: Int64?
    do throws(Refusal) {
      seq = if let past { try words.seq(in: past) } else { try words.seq(in: state) }
    } catch {
      throw .refused(error)
    }
    return seq.map { Receipt(chat: words.chat, message: (words.id, $0), repeated: true) }
  }
}

extension Line {
  /// The id of a message or note.
  public var id: MessageID? { content.id }
}

extension Line.Content {
  fileprivate var id: MessageID? {
    switch self {
    case .message(let id, _, _), .note(let id, _, _): id
    case .system: nil
    }
  }

  /// Who wrote the message or note it is.
  fileprivate var sender: Sender? {
    switch self {
    case .message(_, let from, _): from
    case .note(_, let agent, _): .agent(agent)
    case .system: nil
    }
  }
}
