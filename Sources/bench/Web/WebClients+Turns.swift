import Browsing

extension WebClients {
  /// Reads what comes until an instant, on the clock of `seconds`.
  func turn(until end: Double) {
    repeat { turn(within: end - seconds()) } while seconds() < end
  }

  /// Takes turns until every request has been answered.
  func settle(within patience: Double = 60) {
    let end = seconds() + patience
    while !isQuiet {
      precondition(seconds() < end, "no answer")
      turn(until: seconds() + 0.005)
    }
  }

  /// A stream that nobody ends as long as it is measured.
  func listen(_ request: WebRequest, _ event: @escaping (ArraySlice<UInt8>) -> Void) {
    stream(
      request, opened: { precondition($0 == 200, "no stream") },
      ended: { fatalError("the server has closed") }, event)
  }
}
