import Desk
import FrontDesk

extension SiteError {
  /// A desk's error as a browser meets it.
  init(_ error: DeskError) {
    guard case .refused(let refusal) = error else {
      self = .desk(error)
      return
    }
    switch refusal.reason {
    case .site(.notAsked), .chat(.idUsed): self = .misfit(.notAsked)
    case .site(.chatIsOpen), .chat(.visitorHasOpenChat): self = .misfit(.chatOpen)
    case .site(.nobodyToLeaveTo): self = .misfit(.noChat)
    case .chat(.closed), .chat(.elsewhere), .missing(.noOpenChat), .missing(.no(.chat, _)):
      self = .misfit(.closed)
    case .missing(.no(.dialogue, _)): self = .misfit(.noDialogue)
    case .site(.tooManyChats(let seconds)): self = .tooManyChats(retryAfter: seconds)
    case .amount(.messagesInAMinute): self = .tooMany(retryAfter: 60)
    case .amount(.unanswered): self = .tooMany(retryAfter: 60)
    case .amount(.emptyMessage), .amount(.messageTooLong):
      self = .invalid(field: "text", refusal)
    case .site(.attributeNotTheirs(let name)):
      self = .invalid(field: "attributes.\(name)", refusal)
    case .amount: self = .invalid(field: "attributes", refusal)
    case .value(.badEmail): self = .invalid(field: "email", refusal)
    case .missing, .setUp, .value, .permission, .chat, .clock, .site, .missed, .blocking,
      .merging:
      self = .desk(error)
    }
  }
}
