/// What one process, or one thread of it, has of a desk.
public struct DeskParts {
  public let store: any DeskStore
  public let attendance: any Attendance
  public let signal: any DeskSignal
  public let clocks: any LiveClocks
  /// Opened by whoever first asks it; nil: the place keeps none.
  public let visitors: (any VisitorBook)?

  public init(
    store: any DeskStore, attendance: any Attendance, signal: any DeskSignal,
    clocks: any LiveClocks, visitors: (any VisitorBook)? = nil
  ) {
    self.store = store
    self.attendance = attendance
    self.signal = signal
    self.clocks = clocks
    self.visitors = visitors
  }
}
