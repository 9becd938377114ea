public import Desk

// The words that events are told with.

extension AbandonCause: RecordWord {
  public static var called: String { "cause" }
}

extension FallbackReason: RecordWord {
  public static var called: String { "reason" }
}

extension RequeueCause: RecordWord {
  public static var called: String { "cause" }
}

extension ToggleCause: RecordWord {
  public static var called: String { "cause" }
}

extension WithdrawalCause: RecordWord {
  public static var called: String { "cause" }
}

extension Ender: RecordText {
  public static var called: String { "ending" }
}

extension Route: RecordText {
  public static var called: String { "route" }
}

extension Via: RecordText {
  public static var called: String { "step" }
}
