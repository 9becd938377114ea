public import Desk
public import FrontDesk
public import Hosting
public import Store
public import Terminal

/// What happened to a board.
public enum BoardMessage: ScreenMessage {
  case keysPressed(Keystrokes)
  case pasted(String)
  case resized(Size)
  /// The desk as it stands now, and what happened since it was last told.
  case deskChanged(DeskView, events: [StampedEvent])
  case deskWarned(String)
  /// The desk is lost: nothing more will be told, nothing more can be asked.
  case deskFailed(String)
  /// What the desk said to a request: nil, or why not.
  case answered(BoardRequest, failure: String?)
  case recordArrived(ChatID, ChatRecord?)
  case decisionArrived(ChatID, Decision?)
  /// Closed chats, newest first, that were asked for by this query.
  case historyArrived(HistoryQuery, [ChatSummary])
  /// The journal could not answer.
  case questionFailed(String)
  /// A deadline of `BoardModel.nextDeadline` has come, or may have.
  case timePassed
  /// Somebody asks by signal to suspend.
  case suspendRequested
  /// The program goes on after it was suspended.
  case resumed
  /// The terminal is gone.
  case hungUp
}
