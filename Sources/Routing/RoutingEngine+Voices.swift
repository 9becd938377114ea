import Desk

/// Who speaks in a chat that another agent has and keeps.
extension RoutingEngine {
  /// Says something to a chat's agent. No timer of the chat moves: its visitor knows nothing of it.
  mutating func whisper(
    _ text: String, _ message: MessageID, in id: ChatID, by agent: AgentID
  ) throws(Refusal) {
    let holder = try findOther(in: id, to: .whisperIn, agent)
    decide(
      .voice(
        .whispered(Whispered(chat: id, id: message, agent: agent, to: holder, text: text))),
      at: clock)
  }

  /// Says something to a chat's visitor beside its agent, who keeps the chat. It is activity, and an
  /// answer to what the visitor has said.
  mutating func barge(
    _ text: String, _ message: MessageID, into id: ChatID, by agent: AgentID
  ) throws(Refusal) {
    _ = try findOther(in: id, to: .bargeIn, agent)
    if state.chats[id]?.voices.contains(agent) != true {
      decide(.voice(.joined(VoiceJoined(chat: id, agent: agent))), at: clock)
    }
    decide(
      .message(MessageSent(chat: id, id: message, from: .agent(agent), text: text)), at: clock)
  }

  /// Who has a chat that somebody else wants to speak in.
  private func findOther(
    in id: ChatID, to act: Refusal.Act, _ agent: AgentID
  ) throws(Refusal) -> AgentID {
    let chat = try find(id)
    _ = try find(agent)
    guard let holder = chat.holder, holder != agent else { throw refusal(chat, to: act, agent) }
    return holder
  }
}
