public import Desk

/// Who is live at a desk, there to do what falls due, and what time their clocks say.
///
/// Clocks of different machines disagree, and so can those of processes of one. Whoever acts at a
/// desk can ask here for the time of those who are live there. One object is one of them, live
/// until it leaves or is gone by whatever cause. For one thread.
public protocol LiveClocks: AnyObject {
  /// Says that this one is live from now on, and what its clock says. Does nothing if that is so
  /// already.
  ///
  /// - Parameter clock: asked now, and on other threads later.
  func enter(_ clock: @escaping @Sendable () -> Instant) throws(StoreError)

  /// Says that this one is live no more.
  func leave()

  /// What the clocks of the others who are live say now, to a few milliseconds, in no order. Who
  /// only looks is told of none. Cost: a few system calls for each who is or was live at once.
  func others() -> [Instant]
}
