public import Desk

/// A message or note that is sent again under the same id changes nothing.
extension FrontDesk {
  /// A message or note with its sender's own id for it.
  struct Words {
    let chat: ChatID
    let id: MessageID
    let content: Line.Content

    /// Its place among a chat's events.
    ///
    /// - Throws: a refusal if its sender used the id for something else, so that this one is lost
    ///   should it pass for sent.
    func seq(in events: [StampedEvent]) throws(Refusal) -> Int64? {
      for stamped in events {
        guard let sent = stamped.event.words, sent.id == id, sent.sender == content.sender else {
          continue
        }
        guard sent.isSame(as: content) else { throw idIsUsed }
        return stamped.seq
      }
      return nil
    }

    var idIsUsed: Refusal {
      Refusal(.chat(.idUsed(id, chat)))
    }
  }

  func words(_ command: Command, by principal: Principal) -> Words? {
    switch command {
    case .say(let chat, let id?, let text, _):
      var from = Sender.visitor
      if case .agent(let agent) = principal { from = .agent(agent) }
      return Words(chat: chat, id: id, content: .message(id: id, from: from, text: text))
    case .note(let chat, let id?, let text):
      guard case .agent(let agent) = principal else { return nil }
      return Words(chat: chat, id: id, content: .note(id: id, agent: agent, text: text))
    case .whisper(let chat, let id?, let text):
      guard case .agent(let agent) = principal else { return nil }
      // Whoever it was said to: that may be somebody else by now.
      return Words(
        chat: chat, id: id, content: .whisper(id: id, agent: agent, to: agent, text: text))
    case .barge(let chat, let id?, let text):
      guard case .agent(let agent) = principal else { return nil }
      return Words(
        chat: chat, id: id, content: .message(id: id, from: .agent(agent), text: text))
    case .say, .note, .whisper, .barge, .mark, .request, .accept, .decline, .take, .takeOver,
      .transfer, .assign,
      .requeue, .move, .broadcast, .leave,
      .resume,
      .end, .setAvailable,
      .change, .site, .missed, .block, .merge, .setClock:
      return nil
    }
  }

  /// What came of a message or note that was sent before to an open chat, by its sender and id; nil
  /// if it was not. O(1): it is looked for among the last of its sender's side (`SentWords`).
  func repetition(
    of command: Command, by principal: Principal, in state: DeskState
  ) throws(Refusal) -> Receipt? {
    guard let words = words(command, by: principal), let chat = state.chats[words.chat] else {
      return nil
    }
    work.checksOfRepetition += 1
    guard let (seq, isSame) = chat.sent.find(words.content) else { return nil }
    guard isSame else { throw words.idIsUsed }
    return Receipt(chat: words.chat, message: (words.id, seq), repeated: true)
  }
}

extension Line {
  /// The id of a message, note or whisper.
  public var id: MessageID? { content.id }
}

extension Line.Content {
  fileprivate var id: MessageID? {
    switch self {
    case .message(let id, _, _), .note(let id, _, _), .whisper(let id, _, _, _): id
    case .system: nil
    }
  }

  /// Who wrote the message or note it is.
  fileprivate var sender: Sender? {
    switch self {
    case .message(_, let from, _): from
    case .note(_, let agent, _), .whisper(_, let agent, _, _): .agent(agent)
    case .system: nil
    }
  }

  /// Whether it is the same, whoever a whisper was said to.
  fileprivate func isSame(as other: Line.Content) -> Bool {
    switch (self, other) {
    case (.whisper(let id, let agent, _, let text), .whisper(let same, let sender, _, let said)):
      id == same && agent == sender && text == said
    case (_, _): self == other
    }
  }
}
