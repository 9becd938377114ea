public import Desk
public import Terminal

/// What a screen of the desk is to its loop: a value that messages change, that can be drawn, and
/// that knows when its picture grows old.
public protocol ScreenModel: Sendable {
  /// The desk as it was last told; empty until `isOpen`.
  var desk: DeskState { get }
  var isOpen: Bool { get }

  /// What is to outlive the run of what was read and missed; nil: nothing, or not yet.
  var marks: ReadingMarks? { get }
  /// How the terminal is asked for a notice outside of itself; nil: it is not.
  var noticeRoute: NoticeRoute? { get }

  /// Takes in what happened and says what is to be done about it, in order.
  mutating func update(_ message: ScreenMessage, at now: Instant) -> [ScreenEffect]
  /// Takes in a key that does nothing but put its character on the screen, and draws that, by the
  /// shortest way there is. Where it drew; nil, and nothing changed, for any other key, which is then
  /// told by a message. To be told by a message comes to the same.
  ///
  /// - Parameter struckAt: when it came, as in `Keystrokes`.
  mutating func type(
    _ key: Key, struckAt: Int64, at now: Instant, on canvas: inout Canvas
  ) -> Rect?
  /// The screen as it should look now.
  func view() -> Canvas
  /// Whether the last message may have changed more than `redraw` draws.
  var changedEverything: Bool { get }
  /// Brings a screen that showed the model before its last message up to date, unless that changed
  /// everything. The area that it drew on.
  func redraw(_ canvas: inout Canvas) -> Rect
  /// When the next thing changes by the mere passing of time; nil: never.
  var nextDeadline: Instant? { get }
  /// Whether a key would do something that somebody else notices, or that cannot be taken back.
  func isDeed(_ key: Key) -> Bool
}

extension ScreenModel {
  public var marks: ReadingMarks? { nil }
  public var noticeRoute: NoticeRoute? { nil }
  public mutating func type(
    _ key: Key, struckAt: Int64, at now: Instant, on canvas: inout Canvas
  ) -> Rect? { nil }
  public var changedEverything: Bool { true }
  public func redraw(_ canvas: inout Canvas) -> Rect {
    canvas = view()
    return canvas.bounds
  }
}
