import Desk
import Glibc
import Store

/// What is fleeting in a chat, as a name in `typing/` that comes and goes at once: whoever watches the
/// directory is told the name, and nothing is kept.
///
/// `CHAT@` where the chat's visitor is writing, `CHAT@AGENT` where an agent is, `CHAT!` where the visitor
/// is on another page.
enum SignFile {
  /// Nil: an id is of a form that is no name.
  static func name(of sign: ChatSign) -> String? {
    guard isPlainIdentifier(sign.chat.text) else { return nil }
    switch sign.what {
    case .moved: return sign.chat.text + "!"
    case .writing(.visitor): return sign.chat.text + "@"
    case .writing(.agent(let id)):
      return isPlainIdentifier(id.text) ? "\(sign.chat.text)@\(id.text)" : nil
    }
  }

  /// What a name tells; nil: nothing.
  static func sign(_ name: String) -> ChatSign? {
    if name.hasSuffix("!"), isPlainIdentifier(String(name.dropLast())) {
      return ChatSign(ChatID(String(name.dropLast())), .moved)
    }
    guard let at = name.firstIndex(of: "@") else { return nil }
    let (chat, agent) = (String(name[..<at]), String(name[name.index(after: at)...]))
    guard isPlainIdentifier(chat), agent.isEmpty || isPlainIdentifier(agent) else { return nil }
    return ChatSign(
      ChatID(chat), .writing(agent.isEmpty ? .visitor : .agent(AgentID(agent))))
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
