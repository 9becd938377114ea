public import Desk

/// Why something was refused, in words: what happened, to what, and what to do where that needs no
/// command and no key. Sentences, each ended.
public protocol RefusalWording: Sendable {
  func refusal(_ missing: Refusal.Missing) -> String
  func refusal(_ setUp: Refusal.SetUp) -> String
  func refusal(_ value: Refusal.Value) -> String
  func refusal(_ permission: Refusal.Permission) -> String
  func refusal(_ chat: Refusal.InChat) -> String
  func refusal(_ amount: Refusal.Amount) -> String
  func refusal(_ clock: Refusal.Clock) -> String
  func refusal(_ site: Refusal.Site) -> String
  func refusal(_ missed: Refusal.Missed) -> String
  func refusal(_ blocking: Refusal.Blocking) -> String
  func refusal(_ merging: Refusal.Merging) -> String
  /// A part of a rule that never holds, while others may.
  func idlePart(_ flaw: RuleFlaw, of rule: RuleID) -> String
  /// How a chat ended: the end of "the chat is closed: …".
  func closing(_ outcome: Outcome) -> String
}

extension RefusalWording {
  public func refusal(_ refusal: Refusal) -> String {
    switch refusal.reason {
    case .missing(let missing): self.refusal(missing)
    case .setUp(let setUp): self.refusal(setUp)
    case .value(let value): self.refusal(value)
    case .permission(let permission): self.refusal(permission)
    case .chat(let chat): self.refusal(chat)
    case .amount(let amount): self.refusal(amount)
    case .clock(let clock): self.refusal(clock)
    case .site(let site): self.refusal(site)
    case .missed(let missed): self.refusal(missed)
    case .blocking(let blocking): self.refusal(blocking)
    case .merging(let merging): self.refusal(merging)
    }
  }
}
