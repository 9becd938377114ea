import Desk
import FrontDesk
import Words

/// Saying something in a chat that another agent has.
extension ShellModel {
  /// Asks for what is to be said. Why not, said instead, where that cannot be.
  mutating func askWhatToSay(_ kind: SpeakPrompt.Kind, in chat: ChatID?, by me: AgentID?) {
    guard let me, desk.agent(me)?.permissions.withImplied.contains(.intervene) == true else {
      return say(.failure, .voice(.mayNot))
    }
    guard let chat, let holder = desk.chats[chat]?.holder, holder != me else {
      return say(.warning, .voice(.onlyInOthersChats))
    }
    shell.layers = Layers(
      .speak(SpeakPrompt(kind, in: chat, limit: desk.settings.maxMessageLength)))
  }

  /// What the desk is to do, of what was written; nil: nothing was, and it is asked on.
  mutating func takeSaid() -> Command? {
    guard let prompt = layers.speak, let command = prompt.command else { return nil }
    shell.layers.close()
    shell.spoken = prompt
    return command
  }

  /// Says what came of it. What did not get through is asked for once more, as it was written.
  mutating func answered(spoken receipt: ChatReceipt, _ failure: String?) {
    let spoken = shell.spoken
    shell.spoken = nil
    guard let failure else { return say(.done, texts.receipt(receipt)) }
    if let spoken, layers.isEmpty { shell.layers = Layers(.speak(spoken)) }
    say(.failure, failure)
  }

  /// To whom it goes, and who reads it.
  func title(of prompt: SpeakPrompt) -> String {
    let chat = desk.chats[prompt.chat]
    let visitor = chat?.visitor.displayName ?? texts.theVisitor
    let agent = chat?.holder.map { name(of: $0) } ?? texts.nobodyNow
    return switch prompt.kind {
    case .whisper: texts.whisperTitle(to: agent, visitor: visitor)
    case .barge: texts.bargeTitle(visitor: visitor, agent: agent)
    }
  }
}
