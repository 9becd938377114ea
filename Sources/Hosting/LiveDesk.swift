public import FrontDesk
public import Store

/// A desk, opened where it is kept: what every command and every screen begins with. For one thread.
public final class LiveDesk {
  public let desk: FrontDesk
  public let attendance: any Attendance
  public let signal: any DeskSignal
  public let place: any DeskPlace

  /// - Parameters:
  ///   - toLook: nothing is written, whatever is found.
  ///   - isTold: whether whoever opens it stays, and is told what happens.
  public init(
    _ place: any DeskPlace, toLook: Bool = false, isTold: Bool = false,
    clock: any DeskClock = SystemClock()
  ) throws(DeskError) {
    self.place = place
    let parts = try FrontDesk.reading { () throws(StoreError) in
      try place.open(toLook: toLook, isTold: isTold)
    }
    attendance = parts.attendance
    signal = parts.signal
    desk = try FrontDesk(
      store: parts.store, clock: clock, attendance: attendance, clocks: parts.clocks,
      visitors: parts.visitors, responses: parts.responses, pictures: place.pictures)
    // What one has written oneself is no news that one has to be woken for.
    desk.hasWritten = { [signal] in signal.passOverWritten() }
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
