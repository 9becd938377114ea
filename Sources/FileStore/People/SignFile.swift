import Desk
import Glibc
import Store

/// What is fleeting in a chat, as a name in `typing/` that comes and goes at once: whoever watches the
/// directory is told the name, and nothing is kept.
///
/// `CHAT@` where the chat's visitor is writing, `CHAT@AGENT` where an agent is; with `~` in place of `@`
/// they have stopped. `CHAT!` where the visitor is on another page.
enum SignFile {
  /// Nil: an id is of a form that is no name.
  static func name(of sign: ChatSign) -> String? {
    guard isPlainIdentifier(sign.chat.text) else { return nil }
    switch sign.what {
    case .moved: return sign.chat.text + "!"
    case .writing(let who): return name(sign.chat, "@", who)
    case .stopped(let who): return name(sign.chat, "~", who)
    }
  }

  private static func name(_ chat: ChatID, _ mark: Character, _ who: Sender) -> String? {
    switch who {
    case .visitor: "\(chat.text)\(mark)"
    case .agent(let id): isPlainIdentifier(id.text) ? "\(chat.text)\(mark)\(id.text)" : nil
    }
  }

  /// What a name tells; nil: nothing.
  static func sign(_ name: String) -> ChatSign? {
    if name.hasSuffix("!"), isPlainIdentifier(String(name.dropLast())) {
      return ChatSign(ChatID(String(name.dropLast())), .moved)
    }
    guard let mark = name.firstIndex(where: { $0 == "@" || $0 == "~" }) else { return nil }
    let (chat, agent) = (String(name[..<mark]), String(name[name.index(after: mark)...]))
    guard isPlainIdentifier(chat), agent.isEmpty || isPlainIdentifier(agent) else { return nil }
    let who: Sender = agent.isEmpty ? .visitor : .agent(AgentID(agent))
    return ChatSign(ChatID(chat), name[mark] == "@" ? .writing(who) : .stopped(who))
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
