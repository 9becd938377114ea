/// What has to have happened before a dialogue is shown: all that is named.
public struct DialogueTrigger: Hashable, Sendable {
  /// Seconds on that page, on all visits of it together, while it was to be seen.
  public var timeOnPage: Int?
  /// Seconds on all pages.
  public var timeOnSite: Int?
  /// Percent of this page that were scrolled to.
  public var scroll: Int?

  /// None: at once.
  public init(timeOnPage: Int? = nil, timeOnSite: Int? = nil, scroll: Int? = nil) {
    self.timeOnPage = timeOnPage
    self.timeOnSite = timeOnSite
    self.scroll = scroll
  }
}
