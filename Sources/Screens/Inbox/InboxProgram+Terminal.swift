public import Desk
import FrontDesk
import Hosting
public import Store
public import Terminal
public import Words

extension InboxProgram {
  /// What the outside decides.
  public struct Options: Sendable {
    public var place: any DeskPlace
    public var agent: AgentID
    /// What the terminal is drawn for.
    public var terminal: TerminalType
    /// Whether the user wants no colours.
    public var noColor = false
    /// How long an Escape is waited for, in milliseconds: `ESCDELAY`.
    public var escapePatience = EscapePatience.standard
    /// Where standard error goes while the screen is up.
    public var errorLog: String?
    /// What `--store` is in commands that are shown; empty where they find the desk without it.
    public var hintedStore: String
    /// The language of the screen.
    public var tongue: Tongue

    public init(place: any DeskPlace, agent: AgentID, terminal: TerminalType, tongue: Tongue) {
      self.place = place
      self.agent = agent
      self.terminal = terminal
      self.tongue = tongue
      hintedStore = place.name
    }
  }

  /// Shows an agent's inbox on the terminal until they quit.
  ///
  /// - Parameter check: whether the caller may be this agent at the desk; asked when it is open.
  /// - Throws: `ScreenError` if there is no terminal to show it on, with the terminal as it was.
  public static func run(
    _ options: Options, check: @escaping @Sendable (DeskState) -> Objection?
  ) throws(ScreenError) -> Ending {
    let waker = try Waker()
    let mailbox = Mailbox<InboxMessage>(waker, options.tongue)
    let drafts = options.place.drafts(of: options.agent) {
      mailbox.post(.draftNotSaved(mailbox.tongue.words.reason($0)))
    }
    // The desk opens while the terminal is being taken.
    let place = options.place
    let desk = ScreenSession(
      openingDesk: { place }, agent: options.agent, isPresent: true,
      deliver: { mailbox.post($0) })
    var screenOptions = CursesScreen.Options(type: options.terminal)
    screenOptions.noColor = options.noColor
    screenOptions.errorLog = options.errorLog
    screenOptions.faultNote = options.tongue.words.stoppedByFault(log: options.errorLog)
    let screen: CursesScreen
    do throws(ScreenError) {
      screen = try CursesScreen(screenOptions)
    } catch {
      desk.stop()
      throw error
    }
    if let words = options.terminal.standInWords(in: options.tongue) {
      mailbox.post(.deskWarned(words))
    }
    // What the ids of this run's messages begin with.
    var random = SystemRandomNumberGenerator()
    let session = MessageID.random(using: &random)
    let model = InboxModel(
      me: options.agent, storePath: options.hintedStore, tongue: options.tongue, size: screen.size,
      now: SystemClock().now, session: session.text)
    let input = TerminalLoop(
      waker: waker, escapePatience: options.escapePatience, now: monotonicNow)
    let loop = ScreenLoop(model, screen: screen, input: input, mailbox: mailbox)
    let program = InboxProgram(loop, desk: desk, drafts: drafts, check: check)
    let ending = program.run()
    screen.close()
    if mailbox.failure == nil { desk.leave() }
    desk.stop()
    CursesScreen.endAsAsked()
    return ending
  }
}
