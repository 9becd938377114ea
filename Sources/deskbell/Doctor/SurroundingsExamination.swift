import Glibc
import Inbox
import Terminal

/// The machine's side of the doctor: locale, time zones, terminal.
struct SurroundingsExamination {
  func findings() -> [Finding] { [locale(), timeZones(), terminal()] }

  private func locale() -> Finding {
    setlocale(LC_CTYPE, "")
    let codeset = String(cString: nl_langinfo(Int32(CODESET)))
    guard codeset == "UTF-8" else {
      return Finding(
        "locale", .warn,
        "the character set is \(codeset): set a UTF-8 locale, such as export LANG=C.UTF-8")
    }
    return Finding("locale", .ok, "UTF-8")
  }

  private func timeZones() -> Finding {
    guard access("/usr/share/zoneinfo/Europe/Berlin", R_OK) == 0 else {
      return Finding(
        "time zones", .warn, "the database is missing; on Debian: apt-get install tzdata")
    }
    return Finding("time zones", .ok, "the IANA database is there")
  }

  private func terminal() -> Finding {
    guard let name = Environment.text("TERM") else {
      return Finding("terminal", .warn, "TERM is not set, so no screen can be opened")
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
      return Finding("terminal", .ok, "\(name) is known; this is not run on it")
    }
    guard let columns = StandardOutput.columns else {
      return Finding("terminal", .warn, "\(name) does not tell its size")
    }
    let colour = Environment.text("NO_COLOR") == nil ? "" : ", without colour"
    return Finding("terminal", .ok, "\(name), \(columns) columns\(colour)")
  }
}
