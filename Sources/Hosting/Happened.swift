package import Desk
package import Store

/// What happened at a desk, as its sessions are told.
package struct Happened {
  /// The first event that was told and did not happen.
  package var retracted: Int64?
  package var events: [StampedEvent]
  package var moved: DeskMovement
  package var timesReloaded: Int
}
