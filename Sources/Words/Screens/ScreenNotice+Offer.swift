extension ScreenNotice {
  /// Of what rings.
  public enum Offer: Hashable, Sendable {
    case nothingRings
    case offerHasChanged
    case acceptFirst(keys: String)
    case takeFirst(keys: String)
    case declined(visitor: String, undo: String)
    case nothingToTakeBack
    case ringsAgain(visitor: String)
  }
}
