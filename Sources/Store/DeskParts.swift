/// What one process, or one thread of it, has of a desk.
public struct DeskParts {
  public let store: any DeskStore
  public let attendance: any Attendance
  public let signal: any DeskSignal

  public init(store: any DeskStore, attendance: any Attendance, signal: any DeskSignal) {
    self.store = store
    self.attendance = attendance
    self.signal = signal
  }
}
