import Glibc
import Screens
import Terminal
import Words

/// The machine's side of the doctor: locale, time zones, terminal.
struct SurroundingsExamination {
  func findings() -> [Finding] {
    [locale(), timeZones(), terminal()] + TerminalExamination().findings()
  }

  private func locale() -> Finding {
    setlocale(LC_CTYPE, "")
    let codeset = String(cString: nl_langinfo(Int32(CODESET)))
    guard codeset == "UTF-8" else {
      return Finding("locale", .warn, .characterSet(codeset))
    }
    return Finding("locale", .ok, "UTF-8")
  }

  private func timeZones() -> Finding {
    guard access("/usr/share/zoneinfo/Europe/Berlin", R_OK) == 0 else {
      return Finding("time zones", .warn, .noTimeZones)
    }
    return Finding("time zones", .ok, .timeZones)
  }

  private func terminal() -> Finding {
    guard let name = Environment.text("TERM") else {
      return Finding("terminal", .warn, .noTerm)
    }
    do throws(ScreenError) {
      let type = try Environment.terminalType(name)
      if let words = type.standInWords(in: Environment.tongue) {
        return Finding("terminal", .warn, words)
      }
    } catch {
      return Finding("terminal", .fail, error.words(in: Environment.tongue))
    }
    guard isatty(0) == 1, isatty(1) == 1 else {
      return Finding("terminal", .ok, .terminalKnown(name))
    }
    guard let columns = StandardOutput.columns else {
      return Finding("terminal", .warn, .terminalWithoutSize(name))
    }
    let colour = Environment.text("NO_COLOR") == nil
    return Finding("terminal", .ok, .terminal(name, columns: columns, colour: colour))
  }
}
