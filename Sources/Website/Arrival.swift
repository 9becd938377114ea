public import Dialogues

/// How a browser comes to a page.
public struct Arrival: Hashable, Sendable {
  public var page: PageView
  public var device: Surroundings.Device
  /// Whether the page was loaded, also again; else it was there all the time, as where a line broke,
  /// and goes on showing what it shows.
  public var isReload: Bool

  public init(
    page: PageView, device: Surroundings.Device = .desktop, isReload: Bool = false
  ) {
    self.page = page
    self.device = device
    self.isReload = isReload
  }
}
