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
}
