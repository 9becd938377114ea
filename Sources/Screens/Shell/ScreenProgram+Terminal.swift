import Desk
import FrontDesk
import Hosting
import Store
import Terminal
import Words

extension ScreenProgram {
  /// Shows a screen on the terminal until it ends.
  ///
  /// - Parameters:
  ///   - check: whether the caller may sit there; asked when the desk is open.
  ///   - model: the screen, for a terminal of some size at some time.
  /// - Throws: `ScreenError` if there is no terminal to show it on, with the terminal as it was.
  static func show(
    _ options: ScreenOptions, to seat: Seat,
    check: (@Sendable (DeskState) -> ScreenObjection?)? = nil,
    model: (Size, Instant) -> Model
  ) throws(ScreenError) -> ScreenEnding {
    defer { CursesScreen.endAsAsked() }
    let waker = try Waker()
    let mailbox = Mailbox(waker, options.tongue)
    let isAnswering: Bool
    var drafts: (any DraftStore)?
    switch seat {
    case .answering(let agent):
      isAnswering = true
      drafts = options.place.drafts(of: agent) {
        mailbox.post(.draftNotSaved(mailbox.tongue.words.reason($0)))
      }
    case .watching: isAnswering = false
    }
    // The desk opens while the terminal is being taken.
    let place = options.place
    let desk = ScreenSession(
      openingDesk: { place }, agent: seat.agent, isPresent: isAnswering,
      wantsRoster: !isAnswering, deliver: { mailbox.post($0) })
    defer { desk.stop() }
    var screenOptions = CursesScreen.Options(type: options.terminal)
    screenOptions.noColor = options.noColor
    screenOptions.theme = options.preferences.theme
    screenOptions.background = options.background
    screenOptions.isExact = options.isExact
    screenOptions.reportsFocus = true
    screenOptions.errorLog = options.errorLog
    screenOptions.faultNote = options.tongue.words.stoppedByFault(log: options.errorLog)
    let screen = try CursesScreen(screenOptions)
    defer { screen.close() }
    // What is more than a hint is said after it, and stands there then.
    if let hint = options.callsHint { mailbox.post(.deskWarned(hint)) }
    if let words = options.terminal.standInWords(in: options.tongue) {
      mailbox.post(.deskWarned(words))
    }
    if let fault = options.preferencesFault { mailbox.post(.preferencesBroken(fault)) }
    if options.preferences.hasMouse, !screen.setMouse(true) { mailbox.post(.mouseSet(false)) }
    let input = TerminalLoop(
      waker: waker, escapePatience: options.escapePatience, now: monotonicNow)
    let loop = ScreenLoop(
      model(screen.size, SystemClock().now), screen: screen, input: input, mailbox: mailbox)
    return ScreenProgram(
      loop, desk: desk, drafts: drafts, preferences: options.preferencesFile,
      pictures: options.pictureFile, calls: options.calls, addresses: options.addresses,
      passage: options.passage, transcripts: options.transcripts,
      assistant: options.assist.map { Assistant(AssistProgram($0), mailbox) },
      reports: options.reports.map { ReportWork($0) },
      editor: isAnswering ? TextEditor(words: options.editor, directory: options.temporary) : nil,
      check: check
    ).run()
  }
}
