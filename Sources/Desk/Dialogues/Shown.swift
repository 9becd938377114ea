/// One thing in the visitor's window, in the order in which it came there.
public enum Shown: Hashable, Sendable {
  case said(CardID, String)
  /// A question with the answers there are.
  case asked(CardID, String, choices: [String])
  /// A value is asked for.
  case prompted(CardID, Prompt)
  /// Something to read.
  case offered(CardID, title: String, url: String)
  /// What the visitor answered.
  case answered(CardID, String)
  /// They went on without a value.
  case skipped(CardID)
  /// Why a value that they gave will not do: it is asked for again.
  case refused(CardID, CaptureFlaw)
  /// A person is asked for: from here on the chat is shown.
  case chat(CardID)

  /// What a value is asked for with.
  public struct Prompt: Hashable, Sendable {
    public var text: String
    public var placeholder: String
    public var type: Card.CaptureType
    public var maySkip: Bool

    public init(text: String, placeholder: String, type: Card.CaptureType, maySkip: Bool) {
      self.text = text
      self.placeholder = placeholder
      self.type = type
      self.maySkip = maySkip
    }
  }
}
