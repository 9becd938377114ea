/// What an agent without a screen can do by a word of this mode's own.
public enum LinearCommand: String, CaseIterable, Sendable {
  case chats, open, read, accept, decline, take, end, yes, no, note, available, unavailable, send
  case drop, addresses, browse, copy, copytext, help, quit
}
