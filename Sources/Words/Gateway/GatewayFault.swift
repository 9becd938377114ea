public import JSON

/// Why the gateway did not do what it was asked over HTTP.
public enum GatewayFault: Hashable, Sendable {
  // The form of a request.
  case notJSON(JSONFault, line: Int, column: Int)
  /// Of the field that is named beside it.
  case field(JSONFault)
  case tooLong(most: Int)
  case tooMany(most: Int)
  case empty
  case outOfRange(least: Int, most: Int)
  /// Not `[A-Za-z0-9_-]{8,64}`.
  case noClientID
  /// An answer is one of a choice, a value, a skip and an opening.
  case notOneAnswer
  case noSequence
  /// The body is of another type, or encoded.
  case notJSONBody
  case bodyTooLarge(most: Int)
  case bodyBroken
  case headersTooLarge
  /// What came is no request.
  case notHTTP
  case tooSlow

  // Who asks, and from where.
  case unknownVisitor
  case origin(String)
  case noSuchPlace
  case method(allowed: [String])
  case wrongSignature
  /// There is nothing here by which a signature could be right.
  case noSecret
  case pageOfAnotherOrigin

  // The step does not fit.
  case notAsked, chatOpen, noChat, closed, noDialogue

  // Too often, or too much.
  case tooManyRequests(seconds: Int)
  case tooManyMessages(seconds: Int)
  case tooManyVisitors(seconds: Int)
  case tooManyChats(seconds: Int)
  case tooManyStreams(most: Int)
  case tooManyStreamsHere(most: Int)
  case full

  /// The store cannot be written.
  case desk
  case leaving
}
