/// What one process, or one thread of it, has of a desk.
public struct DeskParts {
  public let store: any DeskStore
  public let attendance: any Attendance
  public let signal: any DeskSignal
  public let clocks: any LiveClocks
  /// Opened by whoever first asks it; nil: the place keeps none.
  public let visitors: (any VisitorBook)?
  /// Where the library of answers is put aside; nil: nowhere, and the journal is read for it.
  public let responses: (any ResponseBook)?

  public init(
    store: any DeskStore, attendance: any Attendance, signal: any DeskSignal,
    clocks: any LiveClocks, visitors: (any VisitorBook)? = nil,
    responses: (any ResponseBook)? = nil
  ) {
    self.store = store
    self.attendance = attendance
    self.signal = signal
    self.clocks = clocks
    self.visitors = visitors
    self.responses = responses
  }
}
