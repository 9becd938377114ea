import CNcurses
import CUnix
import Glibc
public import Palette
public import Text

/// The terminal on standard input and output. ncurses takes it, gives it back, and knows what it is
/// told; what is sent to show a canvas is worked out by `CanvasPainter`. Only one may be open at a time.
///
/// It does not read: keys come from `TerminalLoop`. From the moment it opens, every way out of the
/// process gives the terminal back (see `deskbell_terminal_arm`). While it is up, standard error goes
/// to a file.
public final class CursesScreen: Screen {
  /// What the outside decides about a screen.
  public struct Options: Sendable {
    /// Whether the user wants no colours: `NO_COLOR` is set and not empty.
    public var noColor = false
    /// Which colours the user wants.
    public var theme = ThemeChoice.automatic
    /// What the surroundings tell of the terminal's background.
    public var background = Shade.unknown
    /// Whether the surroundings tell that it can be told any colour (COLORTERM).
    public var isExact = false
    /// What the terminal is drawn for.
    public var type: TerminalType
    /// Where standard error goes while the screen is up; nowhere if nil.
    public var errorLog: String?
    /// What is said after the screen when a fault ends the program; nothing if empty.
    public var faultNote = ""
    /// Whether the terminal shall tell when its window gets and loses the focus.
    public var reportsFocus = false

    public init(type: TerminalType) { self.type = type }
  }

  private let options: Options
  private let dialect: Dialect
  private var handle: OpaquePointer?
  private var painter: CanvasPainter
  private let capabilities: Capabilities
  private var theme: ThemeChoice
  private var background: Shade
  private var title: SafeText?
  private var isUp = true
  /// Whether somebody else has the terminal.
  private var isLent = false
  private var isOurs: Bool { isUp && !isLent }
  /// Whether the terminal tells of a mouse.
  private var hasMouse = false

  /// Takes the terminal.
  ///
  /// - Throws: `ScreenError`, with the terminal as it was.
  public init(_ options: Options) throws(ScreenError) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    CursesScreen.useUTF8()
    let type = options.type.used
    var status: Int32 = 0
    guard setupterm(type, 1, &status) == OK else { throw .unknownTerminal(type) }
    self.options = options
    dialect = Dialect(term: type)
    let leave = dialect.leave(reportsFocus: options.reportsFocus)
    let note = options.faultNote.isEmpty ? "" : options.faultNote + "\n"
    let armed = leave.withUnsafeBytes { bytes in
      deskbell_terminal_arm(
        1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, note)
    }
    if armed != 0 { throw .system(.readSettings, code: armed) }
    guard let handle = deskbell_curses_open(type) else {
      deskbell_terminal_disarm()
      throw .unknownTerminal(type)
    }
    self.handle = handle
    capabilities = Capabilities()
    (theme, background) = (options.theme, options.background)
    painter = CanvasPainter(
      capabilities, CursesScreen.theme(options, capabilities, options.theme, options.background),
      synchronizes: dialect.isXtermLike)
    // What ncurses makes of a terminal that does not tell its size.
    let window = deskbell_curses_window()
    painter.size = Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
    divertErrors()
    takeTerminal()
  }

  deinit { close() }

  public var size: Size {
    if isUp { adoptSize() }
    return painter.size
  }

  public func present(_ canvas: Canvas, changed area: Rect) {
    guard isOurs else { return }
    // A part was drawn because a key was pressed, which is answered without asking for more; a new
    // size is told by a signal, and adopted with the whole screen.
    if area == canvas.bounds { adoptSize() }
    painter.present(canvas, changed: area)
  }

  public func invalidate() { painter.forget() }

  public func bell() {
    guard isUp else { return }
    if isLent { deskbell_terminal_ring_behind() } else { send("\u{07}") }
  }

  public func setTitle(_ title: SafeText) {
    guard isUp, dialect.isXtermLike, title != self.title else { return }
    self.title = title
    if !isLent { sendTitle() }
  }

  public func show(headline: SafeText, detail: SafeText, by route: NoticeRoute) {
    if isOurs { send(route.sequence(headline: headline, detail: detail)) }
  }

  public func copy(_ copy: ClipboardCopy, through passage: Passage) -> Bool {
    guard isUp, dialect.isXtermLike else { return false }
    send(copy.sequence(through: passage))
    return true
  }

  public func setMouse(_ isOn: Bool) -> Bool {
    guard isUp, dialect.isXtermLike else { return false }
    if isOn != hasMouse, !isLent { send(dialect.mouse(isOn)) }
    hasMouse = isOn
    return true
  }

  public func setTheme(_ theme: ThemeChoice) {
    guard theme != self.theme else { return }
    let asked = self.theme.asksForBackground
    self.theme = theme
    useTheme()
    if isOurs, !asked { askForBackground() }
  }

  public func adopt(background: Colour) {
    let shade = Shade(of: background)
    guard shade != self.background else { return }
    self.background = shade
    if theme.asksForBackground { useTheme() }
  }

  private func useTheme() {
    painter.use(CursesScreen.theme(options, capabilities, theme, background))
  }

  private static func theme(
    _ options: Options, _ capabilities: Capabilities, _ choice: ThemeChoice, _ background: Shade
  ) -> Theme {
    Theme(
      colors: capabilities.colours, isExact: options.isExact || capabilities.isExact,
      noColor: options.noColor, choice: choice, background: background)
  }

  private func askForBackground() {
    guard theme.asksForBackground, !options.noColor, capabilities.colours >= 256 else { return }
    send(dialect.backgroundQuestion)
  }

  public func suspend() {
    guard isUp else { return }
    giveTerminalBack()
    deskbell_terminal_stop_group()
    // The shell's word that it went on is no news here; a new size is looked for anyway.
    deskbell_terminal_forget_signals(
      UInt32(DESKBELL_SIGNAL_CONTINUED) | UInt32(DESKBELL_SIGNAL_RESIZED)
        | UInt32(DESKBELL_SIGNAL_SUSPEND))
    resume()
  }

  public func lend(while body: () -> Void) {
    guard isUp else { return body() }
    giveTerminalBack()
    isLent = true
    body()
    isLent = false
    // What the terminal was told meanwhile was told to somebody else; a new size is looked for anyway.
    deskbell_terminal_forget_signals(
      UInt32(DESKBELL_SIGNAL_CONTINUED) | UInt32(DESKBELL_SIGNAL_RESIZED)
        | UInt32(DESKBELL_SIGNAL_SUSPEND))
    resume()
  }

  public func resume() {
    guard isUp else { return }
    deskbell_terminal_rearm()
    divertErrors()
    reset_prog_mode()
    takeTerminal()
  }

  /// Ends the process by the signal that asked it to leave (`Input.hungUp`), if one did: the last
  /// thing that a program does, when what it has to keep is kept and the screen is closed.
  public static func endAsAsked() { deskbell_terminal_end_as_asked() }

  public func close() {
    guard isUp else { return }
    isUp = false
    giveTerminalBack()
    deskbell_terminal_disarm()
    delscreen(handle)
    handle = nil
  }

  /// The size the terminal has now, within what can be worked with.
  private func adoptSize() {
    var rows: UInt16 = 0
    var columns: UInt16 = 0
    guard deskbell_terminal_size(1, &rows, &columns) == 0, rows > 0, columns > 0 else { return }
    let size = Size(rows: min(Int(rows), 500), columns: min(Int(columns), 1000))
    if size != painter.size {
      // It has to know where the last row is, where a shell goes on.
      resizeterm(Int32(size.rows), Int32(size.columns))
      painter.size = size
    }
  }

  private func takeTerminal() {
    raw()
    noecho()
    nonl()
    // Output is never held back because a key was typed in the meantime.
    typeahead(-1)
    adoptSize()
    // The first time, this is what makes ncurses take the terminal.
    werase(deskbell_curses_window())
    clearok(deskbell_curses_shown(), true)
    wrefresh(deskbell_curses_window())
    painter.forget()
    send(dialect.enter(reportsFocus: options.reportsFocus))
    if hasMouse { send(dialect.mouse(true)) }
    sendTitle()
    // Asked each time: who comes back may sit at another terminal of a multiplexer.
    askForBackground()
  }

  private func sendTitle() {
    if let title { send("\u{1B}]2;\(title.oneLine(lineBreak: " "))\u{1B}\\") }
  }

  private func giveTerminalBack() {
    if hasMouse { send(dialect.mouse(false)) }
    send(dialect.exit(reportsFocus: options.reportsFocus))
    endwin()
    send(dialect.clearLastRow)
    deskbell_terminal_restore_settings()
  }

  private func divertErrors() { _ = deskbell_terminal_divert_errors(options.errorLog) }

  private func send(_ text: String) { writeToTerminal(text) }

  private static func useUTF8() {
    let isUTF8 = { String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" }
    if setlocale(LC_CTYPE, "") != nil, isUTF8() { return }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      return
    }
  }
}
