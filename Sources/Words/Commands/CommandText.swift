/// What a screen says of its keys, in its footer and in its help.
public enum CommandText: Hashable, Sendable {
  case title(Title)
  case label(Label)
  case inbox(Inbox)
  case board(Board)
  case report(Report)
}
