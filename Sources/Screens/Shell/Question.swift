public import FrontDesk

/// Something that is asked once before it is done.
public enum Question: Hashable, Sendable {
  /// Shall the desk be told to do this?
  case command(Command)
  case quit
  case suspend
}
