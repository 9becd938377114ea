public import Desk
public import FrontDesk
import Hosting
public import Store
public import Terminal
public import Words

/// The supervisor's screen.
public enum BoardProgram {
  /// How it ended.
  public enum Ending: Sendable {
    case quit
    /// The desk was lost, or could not be opened.
    case failed(DeskError)
    /// The desk does not let them watch any more.
    case refused(String)
  }

  /// What the outside decides.
  public struct Options: Sendable {
    public var place: any DeskPlace
    /// Who watches; nil: somebody who is no agent.
    public var agent: AgentID?
    /// The machine's time zone, for a watcher without one.
    public var zone: String?
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

    public init(place: any DeskPlace, agent: AgentID?, terminal: TerminalType, tongue: Tongue) {
      self.place = place
      self.agent = agent
      self.terminal = terminal
      self.tongue = tongue
      hintedStore = place.name
    }
  }

  /// Shows the board on the terminal until the watcher quits. Nobody becomes present by watching.
  ///
  /// - Throws: `ScreenError` if there is no terminal to show it on, with the terminal as it was.
  public static func run(_ options: Options) throws(ScreenError) -> Ending {
    defer { CursesScreen.endAsAsked() }
    let waker = try Waker()
    let mailbox = Mailbox<BoardMessage>(waker, options.tongue)
    // The desk opens while the terminal is being taken.
    let place = options.place
    let desk = ScreenSession(
      openingDesk: { place }, agent: options.agent, isPresent: false, wantsRoster: true,
      deliver: { mailbox.post($0) })
    defer { desk.stop() }
    var screenOptions = CursesScreen.Options(type: options.terminal)
    screenOptions.noColor = options.noColor
    screenOptions.errorLog = options.errorLog
    screenOptions.faultNote = options.tongue.words.stoppedByFault(log: options.errorLog)
    let screen = try CursesScreen(screenOptions)
    defer { screen.close() }
    if let words = options.terminal.standInWords(in: options.tongue) {
      mailbox.post(.deskWarned(words))
    }
    let model = BoardModel(
      me: options.agent, storePath: options.hintedStore, zone: options.zone, tongue: options.tongue,
      size: screen.size,
      now: SystemClock().now)
    var refusal: String?
    let input = TerminalLoop(
      waker: waker, escapePatience: options.escapePatience, now: monotonicNow)
    let loop = ScreenLoop(model, screen: screen, input: input, mailbox: mailbox)
    loop.perform = { [unowned loop] effect in
      switch effect {
      case .quit(let reason):
        refusal = reason
        loop.end()
      case .suspend:
        if !desk.standAside(while: { loop.suspend() }) {
          mailbox.post(.deskWarned(mailbox.tongue.words.cannotSuspend))
        }
      case .redraw: screen.invalidate()
      case .setTitle(let title): screen.setTitle(title)
      case .request, .askRecord, .follow, .askDecision, .askHistory: ask(effect, of: desk, mailbox)
      }
    }
    loop.taken = { [unowned loop] in
      // A desk that cannot be opened, or is no more, is told on the command line; one that is lost, on
      // the screen.
      if let failure = mailbox.failure, !loop.model.isOpen || failure.isGone { loop.end() }
    }
    loop.run()
    if let refusal { return .refused(refusal) }
    return mailbox.failure.map { .failed($0) } ?? .quit
  }

  /// Hands a question to the desk; the answer comes by mail.
  private static func ask(
    _ effect: BoardEffect, of desk: ScreenSession, _ mailbox: Mailbox<BoardMessage>
  ) {
    switch effect {
    case .request(let request):
      desk.send(request.command) { result in
        switch result {
        case .success: mailbox.post(.answered(request, failure: nil))
        case .failure(let error):
          mailbox.post(.answered(request, failure: error.told(mailbox.tongue.words)))
        }
      }
    case .askRecord(let chat):
      desk.record(of: chat) { result in
        switch result {
        case .success(let record): mailbox.post(.recordArrived(chat, record))
        case .failure(let error): mailbox.post(.questionFailed(error.told(mailbox.tongue.words)))
        }
      }
    case .follow(let chat): desk.follow(chat)
    case .askDecision(let chat):
      desk.decisionNow(for: chat) { mailbox.post(.decisionArrived(chat, $0)) }
    case .askHistory(let query):
      desk.history(query) { result in
        switch result {
        case .success(let summaries): mailbox.post(.historyArrived(query, summaries))
        case .failure(let error): mailbox.post(.questionFailed(error.told(mailbox.tongue.words)))
        }
      }
    case .quit, .suspend, .redraw, .setTitle: break
    }
  }
}
