public import Desk
public import Hosting
public import Terminal

/// What can happen to every screen of the desk.
public protocol ScreenMessage: Sendable {
  /// Keys came. More than one at once, or one that came closer behind those before than a hand types,
  /// are a paste.
  static func keysPressed(_ strokes: Keystrokes) -> Self
  static func pasted(_ text: String) -> Self
  static func resized(_ size: Size) -> Self
  /// The desk as it stands now, and what happened since it was last told.
  static func deskChanged(_ view: DeskView, events: [StampedEvent]) -> Self
  static func deskWarned(_ text: String) -> Self
  /// The desk is lost.
  static func deskFailed(_ reason: String) -> Self
  /// A deadline has come, or may have.
  static var timePassed: Self { get }
  /// Somebody asks by signal to suspend.
  static var suspendRequested: Self { get }
  /// The program goes on after it was suspended.
  static var resumed: Self { get }
  /// The terminal is gone, or a signal asks to leave.
  static var hungUp: Self { get }
}
