public import Desk

/// What a browser is told when it comes.
public struct Welcome: Hashable, Sendable {
  /// The visitor's key, where it is new.
  public var key: VisitorKey?
  public var picture: SitePicture
  public var look: WidgetLook
  /// The desk's time.
  public var now: Instant

  public init(key: VisitorKey? = nil, picture: SitePicture, look: WidgetLook, now: Instant) {
    self.key = key
    self.picture = picture
    self.look = look
    self.now = now
  }
}
