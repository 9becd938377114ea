import Desk

/// What the file of a draft holds: what was handed in, message by message with its id, as long as
/// nobody knows that the desk has it, and after that what is being written.
///
/// A text that is only being written is its own file. Each message before it is `ID`, U+001F, its
/// text, U+001E: signs that no text has in it that went through a composer.
struct KeptDraft: Hashable, Sendable {
  struct Message: Hashable, Sendable {
    var id: MessageID
    var text: String
  }

  var handedIn: [Message]
  var text: String

  init(handedIn: [Message] = [], text: String) {
    self.handedIn = handedIn
    self.text = text
  }

  /// Reads a file. What is not well formed is text: nothing that was written is dropped.
  init(file: String) {
    var parts = file.split(separator: KeptDraft.end, omittingEmptySubsequences: false)[...]
    self.init(text: "")
    while parts.count > 1, let part = parts.first,
      let middle = part.firstIndex(of: KeptDraft.middle)
    {
      let id = MessageID(String(part[..<middle]))
      handedIn.append(Message(id: id, text: String(part[part.index(after: middle)...])))
      parts.removeFirst()
    }
    text = parts.joined(separator: "\n")
  }

  var file: String {
    handedIn.map { "\($0.id.text)\(KeptDraft.middle)\($0.text)\(KeptDraft.end)" }.joined() + text
  }

  private static let middle: Character = "\u{1F}"
  private static let end: Character = "\u{1E}"
}
