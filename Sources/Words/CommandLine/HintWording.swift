/// What helps, in words: an end for the message before it, with what parts it from that.
public protocol HintWording: Sendable {
  func hint(_ hint: Hint) -> String
}
