public import Desk

// The words that events are told with.

extension AbandonCause: RecordWord {
  public static var kind: RecordKind { .cause }
}

extension FallbackReason: RecordWord {
  public static var kind: RecordKind { .reason }
}

extension RequeueCause: RecordWord {
  public static var kind: RecordKind { .cause }
}

extension ToggleCause: RecordWord {
  public static var kind: RecordKind { .cause }
}

extension WithdrawalCause: RecordWord {
  public static var kind: RecordKind { .cause }
}

extension Ender: RecordText {
  public static var kind: RecordKind { .ending }
}

extension Route: RecordText {
  public static var kind: RecordKind { .route }
}

extension Via: RecordText {
  public static var kind: RecordKind { .step }
}
