/// Why an agent was passed over, in the order it is asked: the first that holds is the reason.
public enum PassReason: String, CaseIterable, Sendable {
  case noPermission, unavailable, atCapacity
  /// The chat, which may not wait, was offered to them before.
  case alreadyOffered
  /// The chat, which can wait, was offered to them just now.
  case offeredLately
  case notPresent
  /// As many chats ring at them as may at once, and the chat can wait.
  case ringing
}

extension PassReason {
  var place: Int {
    switch self {
    case .noPermission: 0
    case .unavailable: 1
    case .atCapacity: 2
    case .alreadyOffered: 3
    case .offeredLately: 4
    case .notPresent: 5
    case .ringing: 6
    }
  }
}
