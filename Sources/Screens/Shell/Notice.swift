public import Text

/// A line of plain words about what has just happened.
public struct Notice: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case done, failure, warning
    /// Why a key did nothing: true until a chat rings.
    case hint
  }
  public var kind: Kind
  public var text: SafeText
}
