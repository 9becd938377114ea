public import FileStore
public import FrontDesk
public import Store

/// A desk in a directory, opened: what every command and every screen begins with. For one thread.
public final class LiveDesk {
  public let desk: FrontDesk
  public let attendance: any Attendance
  public let directory: StoreDirectory

  /// - Parameter toLook: nothing is written, whatever is found.
  public init(
    path: String, toLook: Bool = false, clock: any DeskClock = SystemClock()
  ) throws(DeskError) {
    let place = try FrontDesk.reading { () throws(StoreError) in try FilePlace(path) }
    let parts = try FrontDesk.reading { () throws(StoreError) in
      try place.open(toLook: toLook, isTold: false)
    }
    directory = place.directory
    attendance = parts.attendance
    desk = try FrontDesk(store: parts.store, clock: clock, attendance: attendance)
  }

  /// Says that an agent is present as long as this process lives, and lets the desk know at once.
  public func enter(agent number: Int) throws(DeskError) {
    // Whatever fell due while nobody was there happens before they are there.
    try desk.tend()
    let attendance = self.attendance
    try FrontDesk.reading { () throws(StoreError) in try attendance.hold(.agent(number)) }
    try desk.tend()
  }

  /// Says that an agent is no longer present, and lets the desk know at once.
  public func leave(agent number: Int) throws(DeskError) {
    attendance.release(.agent(number))
    try desk.tend()
  }
}
