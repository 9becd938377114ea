/// What the screens say, in words.
public protocol ScreenWording: Sendable {
  func notice(_ notice: ScreenNotice.Keys) -> String
  func notice(_ notice: ScreenNotice.Offer) -> String
  func notice(_ notice: ScreenNotice.Availability) -> String
  func notice(_ notice: ScreenNotice.OwnChat) -> String
  func notice(_ notice: ScreenNotice.HandOver) -> String
  func notice(_ notice: ScreenNotice.Missed) -> String
  func notice(_ notice: ScreenNotice.Board) -> String
  func notice(_ notice: ScreenNotice.Preferences) -> String
  func notice(_ notice: ScreenNotice.Finding) -> String
  func notice(_ notice: ScreenNotice.Address) -> String
  func notice(_ notice: ScreenNotice.Mouse) -> String
  func notice(_ notice: ScreenNotice.Beside) -> String
  func isBlocked(visitor: String, lift: String) -> String
  func isMerged(visitor: String) -> String
  func noNamesake(visitor: String) -> String
  /// What had no good answer is on the list of such questions.
  func questionNoted(_ question: String) -> String
  /// The end of "not sent: …".
  func why(_ reason: ScreenNotice.OwnChat.Unwritable) -> String
  func notice(_ notice: ScreenNotice.Voice) -> String
  /// Somebody of whom nothing else is known.
  var theVisitor: String { get }
  /// Said instead of suspending while the desk is in the middle of a write that takes long.
  var cannotSuspend: String { get }
}

extension ScreenWording {
  public func notice(_ notice: ScreenNotice) -> String {
    switch notice {
    case .keys(let notice): self.notice(notice)
    case .offer(let notice): self.notice(notice)
    case .availability(let notice): self.notice(notice)
    case .ownChat(let notice): self.notice(notice)
    case .handOver(let notice): self.notice(notice)
    case .missed(let notice): self.notice(notice)
    case .isBlocked(let visitor, let lift): isBlocked(visitor: visitor, lift: lift)
    case .isMerged(let visitor): isMerged(visitor: visitor)
    case .noNamesake(let visitor): noNamesake(visitor: visitor)
    case .board(let notice): self.notice(notice)
    case .preferences(let notice): self.notice(notice)
    case .finding(let notice): self.notice(notice)
    case .address(let notice): self.notice(notice)
    case .mouse(let notice): self.notice(notice)
    case .beside(let notice): self.notice(notice)
    case .voice(let notice): self.notice(notice)
    case .questionNoted(let question): questionNoted(question)
    }
  }
}
