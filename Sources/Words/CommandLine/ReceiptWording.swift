/// What came of a command.
public protocol ReceiptWording: Sendable {
  func receipt(_ receipt: SetUpReceipt) -> String
  func receipt(_ receipt: ChatReceipt) -> String
  /// The commands that come after a desk was made: an agent is added, and then takes chats.
  func nextSteps(_ add: String, _ work: String) -> String
}
