public import Desk

/// What the desk says in conversations.
public protocol ConversationWording: Sendable {
  func line(_ line: SystemLine) -> String
  /// What a desk says in its own words: as long as nobody has given it any, in this language.
  func deskText(_ text: String) -> String
}

extension Line {
  /// What it says: what somebody wrote as they wrote it, the desk's own lines in a language.
  public func text(in tongue: Tongue) -> String {
    switch content {
    case .message(_, _, let text), .note(_, _, let text), .whisper(_, _, _, let text): text
    case .system(let line): tongue.words.line(line)
    }
  }
}
