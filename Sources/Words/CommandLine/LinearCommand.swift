/// What an agent without a screen can do by a word of this mode's own.
public enum LinearCommand: String, CaseIterable, Sendable {
  case chats, open, read, accept, decline, take, end, merge, yes, no, note, available, unavailable
  case send, drop, addresses, browse, copy, copytext, help, quit
}
