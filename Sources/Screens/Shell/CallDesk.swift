public import Alerts
public import Terminal

/// What calls whoever sits at a screen, beyond what a screen can do by itself. The program knows it.
public struct CallDesk: Sendable {
  /// How the terminal is asked for a notice; nil: it is not known to show any.
  public var route: NoticeRoute?
  /// What stands between the program and the terminal, for a form that the user names.
  public var passage: Passage
  /// Has a program say something: never blocks. What is to be told of a failure comes later, from any thread.
  public var call: Say

  public typealias Say =
    @Sendable (
      Call, CallText, CallSettings, _ failed: @escaping @Sendable (String) -> Void
    ) -> Void

  public init(
    route: NoticeRoute?, passage: Passage,
    call: @escaping Say
  ) {
    self.route = route
    self.passage = passage
    self.call = call
  }

  /// How the terminal is asked, as the user has chosen; nil: it is not.
  public func route(_ preferences: ScreenPreferences) -> NoticeRoute? {
    preferences.notices.map { NoticeRoute($0, through: passage) } ?? route
  }

  /// The channels that work on a screen.
  ///
  /// - Parameter showsNotices: whether the terminal is known to show notices.
  public static func channels(showsNotices: Bool) -> Set<Channel> {
    // What is asked on the web is asked again for minutes, which a screen does not stay for.
    var channels = Set(Channel.allCases).subtracting([.webhook])
    if !showsNotices { channels.remove(.terminal) }
    return channels
  }
}
