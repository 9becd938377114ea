import Desk
import Figures
import FrontDesk
import Hosting
import Overview
import Routing
import Store
public import Terminal
import Text
import Words

/// What keys do.
extension ReportModel {
  /// The contexts in which a key is looked for, the nearest first.
  public var contexts: [ReportContext] { contexts(at: layers.top) }

  private func contexts(at layer: Layer?) -> [ReportContext] {
    switch layer {
    case .help: [.help]
    case .palette, .line: [.picker]
    // No report opens one.
    case .question, .handOver, .speak, .jump, .outcome, .search, .addresses, .namesakes, .find,
      .zoom, .answers, .profile:
      []
    case nil: [focus == .figures ? .figures : .charts, .anywhere]
    }
  }

  public var reach: [ReportContext] { contexts(at: layers.ground) }

  public func isDeed(_ key: Key) -> Bool { isDeedHere(key) }

  static func fits(_ size: Size) -> Bool { ReportPanes.fits(size) }

  mutating func perform(_ action: ReportAction, _ effects: inout [ScreenEffect]) {
    switch action {
    case .up: move(.rows(-1))
    case .down: move(.rows(1))
    case .pageUp: move(.pages(-1))
    case .pageDown: move(.pages(1))
    case .first: move(.first)
    case .last: move(.last)
    case .nextPane: focus = focus == .figures ? .charts : .figures
    case .today: choose(.today)
    case .yesterday: choose(.yesterday)
    case .week: choose(ReportPeriod(.week))
    case .sevenDays: choose(ReportPeriod(.days(7)))
    case .thirtyDays: choose(ReportPeriod(.days(30)))
    case .everything: choose(ReportPeriod(.everything))
    case .earlier: if let earlier = period.moved(by: -1) { choose(earlier) }
    case .later: if let later = period.moved(by: 1) { choose(later) }
    case .by: group(1)
    case .byBefore: group(-1)
    case .filter: ask(.filter, filters.map { shellQuoted($0.word) }.joined(separator: " "))
    case .zone: ask(.zone, zone ?? "")
    case .again: count(&effects)
    case .back: back(&effects)
    case .help: toggleHelp()
    case .palette: togglePalette()
    case .run: runInLayer(&effects)
    case .redraw: effects.append(.redraw)
    case .reload: effects.append(.reload)
    case .mouse: effects.append(.setMouse(!shell.hasMouse))
    case .suspend: effects.append(.suspend)
    case .quit: effects.append(.quit)
    }
  }

  // MARK: What is asked

  private mutating func choose(_ period: ReportPeriod) {
    self.period = period
    chartsTop = 0
  }

  /// Goes on to the next grouping, round and round; between the last and the first there is none.
  private mutating func group(_ step: Int) {
    let all: [Grouping?] = [nil] + Grouping.allCases
    let place = all.firstIndex(of: grouping) ?? 0
    grouping = all[(place + step + all.count) % all.count]
    chartsTop = 0
  }

  private mutating func ask(_ purpose: LinePrompt.Purpose, _ words: String) {
    flaw = nil
    shell.layers.open(.line(LinePrompt(purpose, words)))
  }

  /// Says what is wrong with what is typed, as soon as it is.
  mutating func lineChanged() {
    guard let prompt = layers.line else { return }
    flaw = nil
    switch prompt.purpose {
    // A word that is being typed may still become one.
    // What stands behind a quotation mark that is not closed is being typed, too.
    case .filter:
      flaw =
        shellWords(prompt.words) == nil
        ? nil : wrongFilter(in: prompt.words, isDone: prompt.words.last == " ")
    case .zone, .broadcast: break
    }
  }

  private func wrongFilter(in text: String, isDone: Bool) -> String? {
    guard var words = shellWords(text) else {
      return texts.isNoFilter(text, known: FigureFilter.words)
    }
    if !isDone { _ = words.popLast() }
    return words.first { FigureFilter(reading: $0) == nil }.map {
      texts.isNoFilter($0, known: FigureFilter.words)
    }
  }

  mutating func runInLayer(_ effects: inout [ScreenEffect]) {
    guard let prompt = layers.line else { return runSelected(&effects) }
    switch prompt.purpose {
    case .filter:
      flaw = wrongFilter(in: prompt.words, isDone: true)
      guard flaw == nil else { return }
      filters = (shellWords(prompt.words) ?? []).compactMap { FigureFilter(reading: $0) }
    case .zone:
      let name = prompt.words.filter { !$0.isWhitespace }
      guard name.isEmpty || TimeZoneName.isKnown(name) else {
        flaw = texts.isNoZone(name, meant: TimeZoneName.respelt(name))
        return
      }
      zone = name.isEmpty ? nil : name
      updateZone()
    case .broadcast: break
    }
    shell.layers.close()
    chartsTop = 0
  }

  private mutating func back(_ effects: inout [ScreenEffect]) {
    guard layers.isEmpty else { return shell.layers.close() }
    if !filters.isEmpty {
      filters = []
    } else if hasBoard {
      effects.append(.leave(.board))
    }
  }

  // MARK: Moving

  private mutating func move(_ motion: Motion) {
    let isInLayer =
      switch motion {
      case .rows(let rows): moveInLayer(by: rows)
      case .pages(let pages): moveInLayer(byPages: pages)
      case .first, .last: false
      }
    guard !isInLayer, layers.isEmpty else { return }
    switch focus {
    case .figures:
      switch motion {
      case .rows(let rows): figures.move(by: rows)
      case .pages(let pages): figures.move(byPages: pages)
      case .first: figures.selectFirst()
      case .last: figures.selectLast()
      }
    case .charts: scrollCharts(motion)
    }
  }

  private mutating func scrollCharts(_ motion: Motion) {
    let page = max(1, (panes.charts?.rows ?? 1) - 1)
    switch motion {
    case .rows(let rows): chartsTop += rows
    case .pages(let pages): chartsTop += pages * page
    case .first: chartsTop = 0
    // No further than there are rows, which is seen to.
    case .last: chartsTop = .max / 2
    }
  }

  // MARK: The mouse

  mutating func wheel(_ step: Int, at place: Position) {
    if moveInLayer(by: step) { return }
    guard layers.isEmpty else { return }
    if panes.charts?.contains(place) == true {
      scrollCharts(.rows(step * 3))
    } else if panes.figures?.contains(place) == true {
      figures.move(by: step)
    }
  }

  mutating func click(at place: Position, _ effects: inout [ScreenEffect]) {
    guard layers.isEmpty else { return clickInLayer(at: place, &effects) }
    if let rect = panes.figures, rect.contains(place) {
      focus = .figures
      let row = place.row - rect.row + figures.offset
      let names = (sheet?.figures ?? Figure.all).map(\.name)
      if names.indices.contains(row) { figures.select(names[row]) }
    } else if panes.charts?.contains(place) == true {
      focus = .charts
    }
  }

  // MARK: What a report has not

  var prospects: HandOverProspects? { nil }
  var jumpPlaces: [JumpPlace] { [] }
  func jumpPlaces(past: [ChatSummary]) -> [JumpPlace] { [] }
  func jumpRow(_ place: JumpPlace) -> PickList.Row {
    PickList.Row(name: .empty, aside: .empty, text: .empty)
  }
  mutating func jump(to place: JumpPlace, _ effects: inout [ScreenEffect]) {}
  func wordings(of question: Question) -> [String] { [] }
}
