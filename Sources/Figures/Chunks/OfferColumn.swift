/// What is kept of an offer.
public enum OfferColumn: Int, FactColumn {
  case agent, via
  /// Milliseconds after the chat was asked for.
  case at
  /// How long it rang, in milliseconds, and one more; 0: it rings.
  case rang
  /// An `OfferEnding`.
  case ending
  case isHandOver

  public static let allCases: [OfferColumn] = [.agent, .via, .at, .rang, .ending, .isHandOver]

  public var isRunning: Bool { false }
}
