public import Desk
public import Dialogues

/// What a visitor of the website does beside talking in chats, and where they are as they do it.
/// Given by the visitor alone.
public struct SiteCommand: Hashable, Sendable {
  public var deed: Deed
  /// What they are shown, as their browser's keeper knows it.
  public var encounter: Encounter
  public var device: Surroundings.Device
  /// Where their browser is; nil: it is not looked at. It is kept nowhere.
  public var address: IPAddress?
  /// Asked where the deed comes to a person; nil: as many as they like.
  public var allowance: ChatAllowance?

  public enum Deed: Hashable, Sendable {
    /// They look at their page: what it has for them is shown.
    case meet
    /// They begin a dialogue by a link of the page, which has to be one that may show it.
    case start(DialogueID)
    /// The same from nowhere, for whoever tries one out at the desk.
    case tryOut(DialogueID)
    /// They do what a card waits for. The same id again changes nothing.
    case answer(DialogueID, version: Int, CardID, CardAnswer, id: MessageID)
    /// Something is said of them, or vouched for.
    case learn([Visitor.Attribute], AttributeSource)
    /// They leave a message where nobody came. The same id again changes nothing.
    case leaveMessage(id: MessageID, name: String, email: String, text: String)
    /// They are forgotten.
    case forget
  }

  public init(_ deed: Deed, _ encounter: Encounter, device: Surroundings.Device = .desktop) {
    self.deed = deed
    self.encounter = encounter
    self.device = device
  }
}
