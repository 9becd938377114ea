/// Why a screen is not shown to who asks for it.
public struct ScreenObjection: Sendable {
  public var reason: any Error
  public init(reason: any Error) { self.reason = reason }
}
