import Desk
import Glibc
import Store

/// That somebody is writing, as a name in `typing/` that comes and goes at once: whoever watches the
/// directory is told the name, and nothing is kept.
///
/// `CHAT@` for the chat's visitor, `CHAT@AGENT` for an agent.
enum TypingFile {
  /// Nil: an id is of a form that is no name.
  static func name(of sign: TypingSign) -> String? {
    guard isPlainIdentifier(sign.chat.text) else { return nil }
    switch sign.from {
    case .visitor: return sign.chat.text + "@"
    case .agent(let id): return isPlainIdentifier(id.text) ? "\(sign.chat.text)@\(id.text)" : nil
    }
  }

  /// What a name tells; nil: nothing.
  static func sign(_ name: String) -> TypingSign? {
    guard let at = name.firstIndex(of: "@") else { return nil }
    let (chat, agent) = (String(name[..<at]), String(name[name.index(after: at)...]))
    guard isPlainIdentifier(chat), agent.isEmpty || isPlainIdentifier(agent) else { return nil }
    return TypingSign(
      chat: ChatID(chat), from: agent.isEmpty ? .visitor : .agent(AgentID(agent)))
  }

  /// Tells it. That it cannot be told is no loss worth a word.
  static func tell(_ sign: TypingSign, in directory: StoreDirectory) {
    guard let name = name(of: sign),
      let folder = try? directory.folderToWrite(StoreDirectory.typing)
    else { return }
    // Nothing of an earlier one that was killed is in the way.
    folder.remove(name)
    guard (try? folder.make(name, mode: directory.fileMode)) != nil else { return }
    folder.remove(name)
  }
}
