import Screens
import Terminal
import Text
import Words

/// What the terminal can do besides showing text, as far as it or its surroundings tell.
struct TerminalExamination {
  func findings() -> [Finding] { [colours(), widths(), clipboard(), opener()].compactMap(\.self) }

  private var term: String { Environment.text("TERM") ?? "" }
  private var type: TerminalType? {
    do throws(ScreenError) { return try Environment.terminalType(term) } catch { return nil }
  }

  /// Nil: no screen can be drawn at all, which is told.
  private func colours() -> Finding? {
    guard let type else { return nil }
    if Environment.text("NO_COLOR") != nil { return Finding("colours", .ok, .coloursUnwanted) }
    let count = type.colours
    guard count > 0 else { return Finding("colours", .ok, .noColours) }
    let isExact = ["truecolor", "24bit"].contains(Environment.text("COLORTERM")) || count > 256
    return Finding("colours", .ok, .colours(count, any: isExact))
  }

  // MARK: Widths

  private static let open = ["\u{B1}", "\u{2192}"]
  private static let fixed = ["\u{4E2D}", "e\u{301}"]
  /// Screens draw a stand-in for these, of the width that is counted.
  private static let standIns = ["👩\u{200D}👩\u{200D}👧", "🇹🇼"]

  private func widths() -> Finding {
    guard let type, !["", "dumb"].contains(type.named), StandardOutput.columns != nil else {
      return Finding("widths", .ok, .widthsNotAsked)
    }
    let texts = TerminalExamination.open + TerminalExamination.fixed + TerminalExamination.standIns
    guard let cells = WidthQuestion.cells(of: texts) else {
      return Finding("widths", .ok, .widthsNotTold)
    }
    let samples = zip(texts, cells).map {
      CellSample($0, there: $1, here: SafeText($0).width)
    }
    let differing = samples.filter { $0.there != $0.here }
    let open = samples.filter { TerminalExamination.open.contains($0.text) }
    if open.allSatisfy({ $0.there != $0.here && (1...2).contains($0.there) }) {
      let width: AmbiguousWidth = open[0].there == 2 ? .wide : .narrow
      return Finding(
        "widths", .warn,
        .widthsMended(open, setting: "ambiguousWidth = \"\(width.rawValue)\""))
    }
    let askew = differing.filter { !TerminalExamination.standIns.contains($0.text) }
    return askew.isEmpty
      ? Finding("widths", .ok, .widthsAgree(samples))
      : Finding("widths", .warn, .widthsDiffer(askew))
  }

  // MARK: What is copied and opened

  private func clipboard() -> Finding {
    ClipboardCopy.isTaken(by: type?.used ?? term)
      ? Finding("clipboard", .ok, .clipboard(tmux: Environment.passage == .tmux))
      : Finding("clipboard", .ok, .noClipboard(term))
  }

  /// Nil: what the user has chosen cannot be read, which is told.
  private func opener() -> Finding? {
    guard let preferences = try? Environment.preferences() else { return nil }
    switch Environment.addressWay(preferences.opener) {
    case .program(let words):
      return Finding("addresses", .ok, .opener(words.joined(separator: " ")))
    case .obstacle(let obstacle):
      let isChosen = !preferences.opener.isEmpty
      return Finding("addresses", isChosen ? .fail : .ok, .noOpener(obstacle))
    }
  }
}
