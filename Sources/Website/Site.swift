public import Desk
public import Dialogues
public import FrontDesk

/// A desk as the website meets it: all that a visitor's browser can do there. Whoever brings the
/// browser's wishes (a gateway, a terminal) has checked their form; the desk checks the rest.
///
/// A visitor is known by a key that only their browser has. Everything that is acknowledged is
/// durable.
public protocol Site: Sendable {
  /// The same, as it meets whoever asks from an address: who comes from a place that is blocked is met
  /// by nobody. The address is kept nowhere.
  ///
  /// - Parameter allowance: asked by a step that comes to a person, of one request at most; nil: as
  ///   many as they like.
  func reached(from address: IPAddress?, _ allowance: ChatAllowance?) -> any Site

  /// A browser comes to a page. `key` nil: a new visitor, whose key the welcome carries. One that
  /// nobody has is `unknownVisitor`, and nobody is made for it.
  func hello(_ key: VisitorKey?, _ arrival: Arrival) async throws(SiteError) -> Welcome

  /// They go to another page without loading one.
  func come(_ key: VisitorKey, to page: PageView) async throws(SiteError) -> SitePicture

  /// So many milliseconds more in which the page was to be seen, and how far it was scrolled.
  func spend(
    _ key: VisitorKey, on page: String, milliseconds: Int64, scrolled percent: Int
  ) async throws(SiteError) -> SitePicture.Look?

  /// They do what a card waits for. The same id again changes nothing and is answered as before.
  func answer(_ key: VisitorKey, _ answer: SiteAnswer) async throws(SiteError) -> SiteStep

  /// They begin a dialogue by a link of the page, which has to be one that may show it.
  func start(_ key: VisitorKey, _ dialogue: DialogueID) async throws(SiteError) -> SitePicture

  /// They say something in their chat. The same id again changes nothing.
  func say(_ key: VisitorKey, id: MessageID, _ text: String) async throws(SiteError) -> SiteReceipt

  /// They are writing, or have stopped.
  func typing(_ key: VisitorKey, _ isTyping: Bool) async throws(SiteError)

  /// They leave their chat.
  func leave(_ key: VisitorKey) async throws(SiteError) -> SiteReceipt

  /// They leave a message where nobody came.
  func leaveMessage(_ key: VisitorKey, _ left: SiteLeft) async throws(SiteError) -> SiteReceipt

  /// What the page, or its visitor, says of them. `isSigned`: the website vouches for it.
  func learn(
    _ key: VisitorKey, _ attributes: [Visitor.Attribute], isSigned: Bool
  ) async throws(SiteError) -> SiteReceipt

  /// They are forgotten, and their key is worth nothing.
  func forget(_ key: VisitorKey) async throws(SiteError)

  /// Earlier lines of their chat, oldest first, and whether there are earlier ones yet. Where they have
  /// to be read, nobody else waits for it.
  func lines(
    _ key: VisitorKey, before seq: Int64
  ) async throws(SiteError) -> (lines: [SiteLine], more: Bool)

  /// Has a window told what happens to them after an event, in order, none left out.
  func listen(
    _ key: VisitorKey, after seq: Int64, in window: any SiteWindow
  ) async throws(SiteError)

  /// The picture of an agent; nil: no agent has it.
  func picture(_ id: PictureID) async throws(SiteError) -> Picture?

  /// What visitors may ask, now and whenever it is changed: `told` is called on the desk's thread.
  func bounds(_ told: @escaping @Sendable (Settings.Web) -> Void) async throws(SiteError)

  /// What the widget is drawn with.
  func look() async throws(SiteError) -> WidgetLook
}
