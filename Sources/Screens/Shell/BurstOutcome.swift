/// What is to be said of keys that no hand pressed.
enum BurstOutcome {
  case taken
  /// An end of line was among the text, and handed nothing in.
  case hadReturn
  /// There were keys that would have done something, and did not.
  case refused
}
