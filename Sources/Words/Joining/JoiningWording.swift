/// How texts that a screen or a command puts beside each other are joined.
public protocol JoiningWording: Sendable {
  /// Between texts of which each says something more: `ringing, 40 s left`.
  var comma: String { get }
  /// Between what a text is about and the text: `Ann: hello`.
  var colon: String { get }
  /// Between sentences.
  var gap: String { get }
  /// What is said beside something: `(signed)`.
  func aside(_ text: String) -> String
  /// An id behind the name of whose it is: ` (ann)`.
  func idBehind(_ id: String) -> String
  /// A message as it stands behind the program's name: what happened, to what; what to do.
  func inOneForm(_ message: String) -> String
}
