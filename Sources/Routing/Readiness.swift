import Desk

/// How an agent stands towards any chat: the first reason that holds, or ready.
enum Readiness: Int, CaseIterable {
  case ready, noPermission, unavailable, atCapacity, notPresent
  /// As many chats ring at them as may at once: ready for those that may not wait.
  case ringing

  /// Why a chat of that haste is not offered to them; nil: it is. `excluded`: it was offered to
  /// them before, which is asked after capacity and before presence.
  func reason(for haste: Haste, excluded: Bool) -> PassReason? {
    switch self {
    case .noPermission: .noPermission
    case .unavailable: .unavailable
    case .atCapacity: .atCapacity
    case .ready: excluded ? haste.reasonExcluded : nil
    case .notPresent: excluded ? haste.reasonExcluded : .notPresent
    case .ringing: excluded ? haste.reasonExcluded : haste == .mayWait ? .ringing : nil
    }
  }
}

/// What eligibility asks depends on whether a chat can wait (ROUTING, Eligibility).
enum Haste {
  case mayWait, hurried

  init(_ chat: Chat) { self = chat.mayWait ? .mayWait : .hurried }

  /// Those who are ready for it.
  var ready: [Readiness] {
    switch self {
    case .mayWait: Haste.ready
    case .hurried: Haste.readyOrRinging
    }
  }

  // Made once: asked in every decision.
  private static let ready: [Readiness] = [.ready]
  private static let readyOrRinging: [Readiness] = [.ready, .ringing]

  /// Why it is not offered to somebody to whom it was offered before.
  var reasonExcluded: PassReason {
    switch self {
    case .mayWait: .offeredLately
    case .hurried: .alreadyOffered
    }
  }
}
