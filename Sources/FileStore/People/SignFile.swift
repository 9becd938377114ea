import Desk
import Glibc
import Store

/// What is fleeting in a chat, as a name in `typing/` that comes and goes at once: whoever watches the
/// directory is told the name, and nothing is kept.
///
/// `CHAT@` where the chat's visitor is writing, `CHAT@AGENT` where an agent is; with `~` in place of `@`
/// they have stopped. `CHAT!` where the visitor is on another page. `CHAT+AGENT` where somebody watches,
/// `CHAT+` where nobody knows who, with `%` in place of `+` where they do no more; `CHAT=AGENT` where
/// what the agent lets who watches see is another text.
enum SignFile {
  /// Nil: an id is of a form that is no name.
  static func name(of sign: ChatSign) -> String? {
    guard isPlainIdentifier(sign.chat.text) else { return nil }
    switch sign.what {
    case .moved: return sign.chat.text + "!"
    case .writing(let who): return name(sign.chat, "@", who)
    case .stopped(let who): return name(sign.chat, "~", who)
    case .watched(let agent): return name(sign.chat, "+", agent)
    case .unwatched(let agent): return name(sign.chat, "%", agent)
    case .drafted(let agent): return name(sign.chat, "=", agent)
    }
  }

  private static func name(_ chat: ChatID, _ mark: Character, _ who: Sender) -> String? {
    switch who {
    case .visitor: name(chat, mark, nil)
    case .agent(let id): name(chat, mark, id)
    }
  }

  private static func name(_ chat: ChatID, _ mark: Character, _ agent: AgentID?) -> String? {
    guard let agent else { return "\(chat.text)\(mark)" }
    return isPlainIdentifier(agent.text) ? "\(chat.text)\(mark)\(agent.text)" : nil
  }

  /// What a name tells; nil: nothing.
  static func sign(_ name: String) -> ChatSign? {
    if name.hasSuffix("!"), isPlainIdentifier(String(name.dropLast())) {
      return ChatSign(ChatID(String(name.dropLast())), .moved)
    }
    guard let mark = name.firstIndex(where: { "@~+%=".contains($0) }) else { return nil }
    let (chat, agent) = (String(name[..<mark]), String(name[name.index(after: mark)...]))
    guard isPlainIdentifier(chat), agent.isEmpty || isPlainIdentifier(agent) else { return nil }
    let id = agent.isEmpty ? nil : AgentID(agent)
    let who = id.map { Sender.agent($0) } ?? .visitor
    switch name[mark] {
    case "@": return ChatSign(ChatID(chat), .writing(who))
    case "~": return ChatSign(ChatID(chat), .stopped(who))
    case "+": return ChatSign(ChatID(chat), .watched(by: id))
    case "%": return ChatSign(ChatID(chat), .unwatched(by: id))
    default: return id.map { ChatSign(ChatID(chat), .drafted(by: $0)) }
    }
  }

  /// Tells it. That it cannot be told is no loss worth a word.
  static func tell(_ sign: ChatSign, in directory: StoreDirectory) {
    guard let name = name(of: sign),
      let folder = try? directory.folderToWrite(StoreDirectory.typing)
    else { return }
    // Nothing of an earlier one that was killed is in the way.
    folder.remove(name)
    guard (try? folder.make(name, mode: directory.fileMode)) != nil else { return }
    folder.remove(name)
  }
}
