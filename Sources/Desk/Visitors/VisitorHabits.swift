/// What is remembered of a visitor that is no history: where they were, and for how long. It is kept
/// from time to time, and a little of it may be lost.
public struct VisitorHabits: Hashable, Sendable {
  /// The pages of the last session, oldest first.
  public var pages: [SeenPage] = []
  /// Milliseconds on each page while it was to be seen, by its address without query and fragment.
  public var timeOnPage: [String: Int64] = [:]
  public var timeOnSite: Int64 = 0
  /// How many sessions there were.
  public var visits = 0
  /// When the last of them began.
  public var sessionBegan: Instant?
  /// Their last page or word; nil: they were never here.
  public var lastSeen: Instant?

  public struct SeenPage: Hashable, Sendable {
    /// Without query and fragment, which may tell what is nobody's business.
    public var url: String
    public var title: String
    public var at: Instant
    /// Milliseconds while it was to be seen.
    public var time: Int64

    public init(url: String, title: String, at: Instant, time: Int64 = 0) {
      self.url = url
      self.title = title
      self.at = at
      self.time = time
    }
  }

  public init() {}

  /// So many pages are remembered.
  public static let mostPages = 20
  /// Of so many pages is remembered how long they were seen.
  public static let mostTimes = 200

  /// They are on a page.
  public mutating func see(_ url: String, _ title: String, at instant: Instant) {
    // A page loaded again is no other page.
    if pages.last?.url == url {
      pages[pages.count - 1].title = title
      return
    }
    pages.append(SeenPage(url: url, title: title, at: instant))
    pages.removeFirst(max(0, pages.count - VisitorHabits.mostPages))
  }

  /// So many milliseconds more on the page that was seen last, of that address.
  public mutating func spend(_ milliseconds: Int64, on address: String) {
    timeOnSite += milliseconds
    if !pages.isEmpty { pages[pages.count - 1].time += milliseconds }
    spend(milliseconds, at: address)
  }

  /// So many milliseconds more at an address.
  mutating func spend(_ milliseconds: Int64, at address: String) {
    guard milliseconds > 0 else { return }
    if timeOnPage[address] == nil, timeOnPage.count >= VisitorHabits.mostTimes,
      let least = timeOnPage.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    {
      timeOnPage[least.key] = nil
    }
    timeOnPage[address, default: 0] += milliseconds
  }
}
