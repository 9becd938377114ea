public import FrontDesk

/// How a screen ended.
public enum ScreenEnding: Sendable {
  case quit
  /// Whoever sits there goes on with another screen.
  case left(OtherScreen)
  /// The desk was lost, or could not be opened.
  case failed(DeskError)
  /// The desk lets nobody like them look on any more.
  case refused(String)
  /// The caller may not be who they say at this desk.
  case objected(ScreenObjection)
}
