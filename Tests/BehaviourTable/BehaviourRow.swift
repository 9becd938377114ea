import Desk
public import Dialogues

/// Rows of the table of behaviour (DIALOGUES): what a visitor does at a site whose pages are numbered,
/// and what they are shown then. Played on the pure walk, and over HTTP.
public struct BehaviourRow: Sendable, CustomStringConvertible {
  /// Which rows of the table it is.
  public let description: String
  /// What is published when the visitor comes.
  public let published: [PublishedDialogue]
  public let steps: [Step]

  public enum Step: Sendable {
    // What the visitor does.
    case goes(to: Int)
    case reloads
    /// So many seconds with the page in view.
    case looks(Int)
    case scrolls(to: Int)
    case isAway(seconds: Int)
    /// Answers the question that is asked with its first choice.
    case answers
    case chatCloses
    // What the desk does.
    case publishes([PublishedDialogue])
    case switches(on: Bool)
    // What is to be seen then.
    /// The dialogue and version in the window, how many questions were answered, and whether it led
    /// to a chat: `d1 1 +2 chat`; nil: none.
    case shows(String?)
    /// What counted since this was last looked at.
    case counted([String])
    /// So many milliseconds until something would be shown; nil: no time is waited for.
    case waits(Int64?)
    case hasVisited(times: Int)
  }

  init(_ description: String, _ published: PublishedDialogue..., steps: [Step]) {
    (self.description, self.published, self.steps) = (description, published, steps)
  }

  /// The page of a number.
  public static func address(_ page: Int) -> String { "https://shop.example/\(page)" }
}
