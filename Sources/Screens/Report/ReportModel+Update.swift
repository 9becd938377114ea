public import Desk
import Figures
import FrontDesk
import Overview
import Terminal
import Text
import Words

extension ReportModel {
  /// Takes in what happened and says what is to be done about it, in order. The only way the model
  /// changes.
  public mutating func update(_ message: ScreenMessage, at now: Instant) -> [ScreenEffect] {
    shell.now = now
    var effects: [ScreenEffect] = []
    switch message {
    case .keysPressed(let strokes):
      shell.hand.moves(at: now)
      if shell.hand.typist.isBurst(strokes) {
        burst(strokes.keys, &effects)
      } else {
        for key in strokes.keys { press(key, &effects) }
      }
    case .pasted(let text): paste(text)
    case .mouse(let event):
      shell.hand.moves(at: now)
      mouse(event, &effects)
    case .mouseSet(let isOn): mouseSet(isOn)
    case .resized(let size): shell.size = size
    case .deskChanged(let view, _):
      picture.take(view)
      if !mayRead { return [.turnAway(whyNot)] }
      updateZone()
    case .deskWarned(let text): say(.warning, text)
    case .deskFailed(let reason): picture.fail(reason)
    case .counting(let request, let percent):
      if request == asked?.request, isCounting { self.percent = percent }
    case .counted(let request, let report): take(report, of: request)
    case .countFailed(let request, let reason):
      guard request == asked?.request else { break }
      (isCounting, percent, obstacle) = (false, nil, reason)
    case .preferencesRead(let preferences): take(preferences, &effects)
    case .preferencesBroken(let reason): say(.failure, reason)
    // A report asks for none of it, and nobody writes there.
    case .questionFailed, .answered, .recordArrived, .decisionArrived, .historyArrived,
      .eventsArrived, .pastChatsArrived, .searchArrived, .sightArrived, .answersArrived,
      .termsArrived, .suggested, .endFound, .draftsFound, .marksFound, .draftNotSaved, .edited,
      .transcriptSaved, .transcriptFailed, .pictureKept:
      break
    case .focused, .timePassed: break
    case .suspendRequested: effects.append(.suspend)
    case .resumed: effects.append(.redraw)
    case .hungUp: effects.append(.quit)
    }
    settle(&effects)
    return effects
  }

  private var whyNot: String {
    let removed = me.flatMap { desk.agent($0) == nil ? $0 : nil }
    return removed.map { texts.fault(.noLongerAgent($0)) } ?? texts.mayNotReadReportsAnyMore
  }

  /// Takes in what was counted, unless something else is asked by now.
  private mutating func take(_ report: FigureReport, of request: ReportRequest) {
    guard let asked, request == asked.request else { return }
    (isCounting, percent, obstacle) = (false, nil, nil)
    let sheet = ReportSheet(
      query: request.query(now: now, desk.settings), report: report, zone: localTime.zone.name,
      from: nil, to: nil, texts)
    found = Found(request: request, sheet: sheet, seq: asked.seq, at: now)
  }

  /// Brings what is shown into step with what is asked, and asks what is not counted yet.
  private mutating func settle(_ effects: inout [ScreenEffect]) {
    guard isOpen, failure == nil else { return }
    shell.updateTitle(calls: 0, { [texts] in texts.reportTitle }, &effects)
    if request != asked?.request { count(&effects) }
    settleFigures()
    settleCharts()
  }

  /// Has what is asked counted, whatever was counted before.
  mutating func count(_ effects: inout [ScreenEffect]) {
    let request = request
    asked = (request, desk.seq)
    (isCounting, percent, obstacle) = (true, nil, nil)
    effects.append(.count(request))
  }

  private mutating func settleFigures() {
    // What is not told of some chats alone is not listed as long as they are filtered.
    let names = (sheet?.figures ?? Figure.all).map(\.name)
    figures.update(names, height: panes.figures?.rows ?? 0)
  }

  private mutating func settleCharts() {
    guard let rect = panes.charts else { return }
    chartsTop = max(0, min(chartsTop, chartRows(width: rect.columns).count - rect.rows))
  }

  /// When a text on the screen changes next though nothing happens; nil: never.
  public var nextDeadline: Instant? {
    guard isOpen, failure == nil else { return nil }
    // Tomorrow's today is another day.
    let isOfToday = period.days(today: 0) != nil
    return [prefixDue, isOfToday ? localTime.midnight(after: now) : nil].compactMap { $0 }.min()
  }
}
