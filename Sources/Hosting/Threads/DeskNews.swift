public import Desk
public import FrontDesk
public import Store

/// What a desk tells a screen.
public enum DeskNews: Sendable {
  /// Things happened that concern the screen; `events` in order, none lost and none twice. Where the
  /// desk had to be read anew, since a writer failed, the picture is right, and events told before
  /// that did not happen are followed by those that did.
  case changed(DeskView, events: [StampedEvent])
  /// Something somebody should know.
  case warning(DeskWarning)
  /// The desk cannot go on: the store is newer than this program, or gone.
  case failed(DeskError)
}
