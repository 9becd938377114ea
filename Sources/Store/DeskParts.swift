/// What one process, or one thread of it, has of a desk.
public struct DeskParts {
  public let store: any DeskStore
  public let attendance: any Attendance
  public let signal: any DeskSignal
  public let clocks: any LiveClocks

  public init(
    store: any DeskStore, attendance: any Attendance, signal: any DeskSignal,
    clocks: any LiveClocks
  ) {
    self.store = store
    self.attendance = attendance
    self.signal = signal
    self.clocks = clocks
  }
}
