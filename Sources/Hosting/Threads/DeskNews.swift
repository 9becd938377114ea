public import Desk
public import FrontDesk

/// What a desk tells a screen.
public enum DeskNews: Sendable {
  /// Things happened that concern the screen; `events` in order, none lost and none twice. Where the
  /// desk had to be read anew, since a writer failed, the picture is right, and events told before
  /// that did not happen are followed by those that did.
  case changed(DeskView, events: [StampedEvent])
  /// Something somebody should know, in plain words.
  case warning(String)
  /// The desk cannot go on: the store is newer than this program, or gone.
  case failed(DeskError)
}
