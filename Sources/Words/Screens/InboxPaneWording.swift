public import Alerts
public import Desk

/// What the inbox shows at a desk with nothing to show, of a visitor, and where a chat is to go. Keys
/// and commands stand in it as they are handed in.
public protocol InboxPaneWording: Sendable {
  // First steps, a paragraph each.
  func noSuchAgent(_ id: AgentID) -> String
  var nothingRingsHere: String { get }
  func pastChatsAlone(key: String) -> String
  var nobodyIsHere: String { get }
  func becomeAvailable(key: String) -> String
  var bellWillRing: String { get }
  func tryYourself(_ command: String) -> String
  func addAnother(_ command: String) -> String
  func tryDemo(_ command: String) -> String
  func whatElse(past: String, help: String) -> String
  func addOneWhoDoes(_ command: String) -> String
  func beThatAgent(_ command: String) -> String
  func lookOn(_ command: String) -> String

  // What is known of a visitor.
  func label(_ field: VisitorField) -> String
  func route(_ route: Route, _ agent: String) -> String
  /// The step that led to whoever has the chat.
  func way(_ via: Via) -> String
  var pastChats: String { get }
  func pastChats(_ count: Int) -> String

  /// With so many other visitors an agent found them to be one person.
  func isOnePerson(withOthers count: Int) -> String
  /// So many others have the same email; a key says that one of them is the same person.
  func namesakes(_ count: Int, key: String) -> String

  // Where a chat is to go.
  func handOver(of visitor: String) -> String
  /// Before what is typed of a name.
  var handOverPrompt: String { get }
  var theQueue: String { get }
  /// Where nothing is typed yet.
  var sayWhereTo: String { get }
  var noteForThem: String { get }
  /// That a note goes with it.
  func noteGoesAlong(_ note: String) -> String
  // What would come of it.
  /// Of the agent whose row it is.
  var ringsNow: String { get }
  /// Of a team: so many of so many others could take it now, and that agent is asked.
  func ringsNow(at agent: String, free: Int, of count: Int) -> String
  func handOverObstacle(_ obstacle: Refusal.HandOverObstacle) -> String
  func nobodyIsFree(of count: Int) -> String
  func waitsInQueue(at place: Int) -> String
  func ringsFromQueue(at agent: String) -> String
  var isThereNoMore: String { get }
  var goesNowhere: String { get }

  // What an agent says of themself.
  var profileTitle: String { get }
  var noticesLabel: String { get }
  /// What ends a sentence, before another one.
  var period: String { get }
  /// Where an agent is called for what.
  func notices(_ channels: [(occasion: Occasion, names: [String])]) -> String
  /// What a thing is, and how it is written.
  func profileHelp(_ field: ProfileField) -> String
  /// Nil: it cannot be changed there.
  func profileKeys(change: String?, back: String) -> String
  func profileKeys(save: String, back: String) -> String

  // Over everything.
  func tooSmall(_ size: String, least: String, quit: String) -> String
  var searchKeys: String { get }
  var noKeyDoesThat: String { get }
}
