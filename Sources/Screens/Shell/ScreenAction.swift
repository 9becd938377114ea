/// Something that a key does on a screen; what every screen has keys for is named here.
public protocol ScreenAction: Hashable, Sendable {
  static var up: Self { get }
  static var down: Self { get }
  static var pageUp: Self { get }
  static var pageDown: Self { get }
  static var back: Self { get }
  static var yes: Self { get }
  static var no: Self { get }
  static var help: Self { get }
  static var redraw: Self { get }
  static var suspend: Self { get }
  static var quit: Self { get }

  /// Whether it does something that somebody else notices, or that cannot be taken back: a paste does
  /// none of it.
  var isDeed: Bool { get }
  /// Whether it only looks elsewhere in what is shown: what a key does that is held down.
  var isMove: Bool { get }
}
