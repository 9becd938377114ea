import CUnix
import FileStore
import Foundation
import FrontDesk
import Glibc
import Screens
import Store
import Terminal
import Words

/// What a full screen needs of its surroundings.
extension Environment {
  /// What the terminal is drawn for.
  ///
  /// - Parameters:
  ///   - screen: which one, for the message.
  ///   - command: what works without a screen.
  /// - Throws: a usage failure where no screen can be drawn.
  static func screenTerminal(
    for screen: UsageFault.Screen, instead command: String
  ) throws(Failure) -> TerminalType {
    guard isatty(0) == 1, isatty(1) == 1 else {
      throw Failure(.needsTerminal(screen, instead: command))
    }
    let term = text("TERM") ?? ""
    guard !term.isEmpty, term != "dumb" else {
      throw Failure(.noScreen(term: term, instead: command))
    }
    do throws(ScreenError) { return try terminalType(term) } catch {
      throw Failure(.usage, error.words(in: Environment.tongue))
    }
  }

  /// What the surroundings decide about a screen.
  static func screen(
    on terminal: TerminalType, _ options: GlobalOptions
  ) throws(Failure) -> ScreenOptions {
    let path = try options.storePath()
    let place: FilePlace
    do throws(StoreError) { place = try FilePlace(path) } catch { throw Failure(error) }
    var screen = ScreenOptions(place: place, terminal: terminal, tongue: tongue)
    screen.passage = passage
    screen.noColor = text("NO_COLOR") != nil
    screen.background = Shade(colorfgbg: text("COLORFGBG"))
    screen.isExact = ["truecolor", "24bit"].contains(text("COLORTERM"))
    screen.escapePatience = EscapePatience.milliseconds(text("ESCDELAY"))
    screen.errorLog = errorLog()
    screen.hintedStore = options.desk.hintedStore
    if let editor = (text("VISUAL") ?? text("EDITOR"))?.split(separator: " "), !editor.isEmpty {
      screen.editor = editor.map(String.init)
    }
    // Where nobody else can look, if there is such a place.
    screen.temporary = text("XDG_RUNTIME_DIR") ?? text("TMPDIR") ?? screen.temporary
    let directory = FileManager.default.currentDirectoryPath
    screen.transcripts = TranscriptFolder { record, state, zone in
      do throws(Failure) {
        return .saved(
          path: try TranscriptFile.save(
            record, state, zone: zone, now: SystemClock().now, in: directory))
      } catch {
        return .failed(error.message)
      }
    }
    screen.pictureFile = PictureFile { path in
      // Nothing is read from standard input while the screen has it.
      let path = path == Input.standard ? "./" + path : path
      do throws(Failure) { return .picture(try Input.picture(path)) } catch {
        return .broken(error.message)
      }
    }
    // Who has no directory for it has chosen nothing.
    if let path = try? configPath() {
      let (preferences, faults, _) = config(at: path)
      if faults.isEmpty { screen.preferences = preferences }
      screen.preferencesFault = faults.isEmpty ? nil : told(faults, of: path)
      screen.preferencesFile = preferencesFile(at: path)
    }
    return screen
  }

  /// Shows a screen, and tells how it ended where that is not as its user wished. The screen to go on
  /// with; nil: none.
  @discardableResult
  static func show(
    _ run: () throws(ScreenError) -> ScreenEnding
  ) throws -> OtherScreen? {
    // The screen and its desk take their memory from one place: else what the one gives back is not the other's
    // to take, and a sixth of what an agent with many chats needs is nobody's.
    deskbell_share_heaps(1)
    let ending: ScreenEnding
    do throws(ScreenError) { ending = try run() } catch {
      throw Failure(.usage, error.words(in: tongue))
    }
    switch ending {
    case .quit: return nil
    case .left(let other): return other
    case .failed(let error): throw Failure(error)
    case .refused(let reason): throw Failure(.refused, reason)
    case .objected(let objection): throw objection.reason
    }
  }

  /// What a terminal that TERM names is drawn for.
  static func terminalType(_ term: String) throws(ScreenError) -> TerminalType {
    try TerminalType(term, isMultiplexed: text("TMUX") != nil || text("STY") != nil)
  }

  /// Where standard error goes while a screen is up, in the XDG state directory, which is made if
  /// need be; nil if there is none.
  static func errorLog() -> String? { stateDirectory().map { $0 + "/screen.log" } }

  /// The program's directory in the XDG state directory, which is made if need be; nil if there is none
  /// that can be written.
  static func stateDirectory() -> String? {
    var directory: String
    if let state = text("XDG_STATE_HOME"), state.hasPrefix("/") {
      directory = state
    } else {
      guard let home = text("HOME") ?? account.home, home.hasPrefix("/") else { return nil }
      directory = home + "/.local/state"
    }
    directory += "/deskbell"
    var made = ""
    for part in directory.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
    guard access(directory, W_OK) == 0 else { return nil }
    return directory
  }
}
