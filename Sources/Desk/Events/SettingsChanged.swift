/// The desk's settings are other ones, whole.
public struct SettingsChanged: Hashable, Sendable {
  public var settings: Settings

  public init(_ settings: Settings) {
    self.settings = settings
  }
}
