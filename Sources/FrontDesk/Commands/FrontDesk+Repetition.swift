public import Desk
import Journal

/// A message or note that is sent again under the same id changes nothing.
extension FrontDesk {
  /// A message or note with its sender's own id for it.
  struct Words {
    let chat: ChatID
    let id: MessageID
    let sender: Sender

    /// Its place in its chat, if it is open and has it already.
    func seq(in state: DeskState) -> Int64? {
      state.chats[chat]?.lines.first { $0.id == id && $0.sender == sender }?.seq
    }
  }

  func words(_ command: Command, by principal: Principal) -> Words? {
    switch command {
    case .say(let chat, let id?, _), .note(let chat, let id?, _):
      var sender = Sender.visitor
      if case .agent(let agent) = principal { sender = .agent(agent) }
      return Words(chat: chat, id: id, sender: sender)
    default: return nil
    }
  }

  /// What came of a message or note that was sent before, found by its sender and id; nil if it was
  /// not.
  func repetition(
    of command: Command, by principal: Principal
  ) throws(DeskError) -> Receipt? {
    guard let words = words(command, by: principal) else { return nil }
    try follow()
    var seq = words.seq(in: state)
    if state.chats[words.chat] == nil {
      let events = try FrontDesk.reading { () throws(StoreError) in
        try store.chatEvents(words.chat)
      }
      seq = events?.first { $0.event.words.map { $0 == (words.id, words.sender) } ?? false }?.seq
    }
    return seq.map { Receipt(chat: words.chat, message: (words.id, $0), repeated: true) }
  }
}

extension Event {
  /// The id and the sender of the message or note it is.
  fileprivate var words: (MessageID, Sender)? {
    switch self {
    case .message(_, let id, let from, _): (id, from)
    case .note(_, let id, let agent, _): (id, .agent(agent))
    default: nil
    }
  }
}

extension Line {
  /// The id of a message or note.
  public var id: MessageID? {
    switch content {
    case .message(let id, _, _), .note(let id, _, _): id
    case .system: nil
    }
  }

  /// Who wrote the message or note it is.
  fileprivate var sender: Sender? {
    switch content {
    case .message(_, let from, _): from
    case .note(_, let agent, _): .agent(agent)
    case .system: nil
    }
  }
}
