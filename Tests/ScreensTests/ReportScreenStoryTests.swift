import Desk
import Figures
import FrontDesk
import Overview
import Randomness
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// What the screen of a report asks, what it shows of what is counted, and what keys do to it.
@Suite("Report on a screen")
struct ReportScreenStoryTests {
  // MARK: What is counted

  @Test func itBeginsWithTheLastSevenDays() throws {
    let story = try ReportStory(isDelivered: false)
    #expect(story.asked.isEmpty)
    story.clock.now = ReportStory.start
    story.tell()
    let asked = try #require(story.asked.first)
    #expect(asked.from == Instant(iso8601: "2026-11-17T00:00:00Z"))
    #expect(asked.to == Instant(iso8601: "2026-11-24T00:00:00Z"))
    #expect(story.asked.count == 1 && story.screen.contains("counting"))
  }

  @Test(arguments: [
    ("t", "2026-11-23", "2026-11-24"), ("y", "2026-11-22", "2026-11-23"),
    ("w", "2026-11-23", "2026-11-30"), ("w[", "2026-11-16", "2026-11-23"),
    ("3", "2026-10-25", "2026-11-24"), ("7[[]", "2026-11-10", "2026-11-17"),
    ("t]", "2026-11-23", "2026-11-24"), ("y[", "2026-11-21", "2026-11-22"),
  ])
  func keysChooseTheTime(keys: String, from: String, to: String) throws {
    let story = try ReportStory()
    for key in keys { try story.press(.character(key)) }
    #expect(story.model.request.from == Instant(iso8601: from + "T00:00:00Z"))
    #expect(story.model.request.to == Instant(iso8601: to + "T00:00:00Z"))
    #expect(story.model.sheet != nil)
  }

  @Test func everythingHasNoEnds() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    try story.press(.character("a"), .character("["))
    #expect(story.model.request.from == .distantPast && story.model.request.to == .distantFuture)
    #expect(story.model.sheet?.report.total.asked == 7)
  }

  /// Days are those of the reader's zone, or of the one that they ask for.
  @Test func daysAreThoseOfAZone() throws {
    let story = try ReportStory()
    try story.press(.character("t"), .character("z"))
    story.type("Asia/Taipei")
    try story.press(.enter)
    #expect(story.model.request.from == Instant(iso8601: "2026-11-22T16:00:00Z"))
    #expect(story.screen.contains("Asia/Taipei"))
    try story.press(.character("z"))
    story.strike(.ctrl("u"))
    story.type("asia/taipei")
    try story.press(.enter)
    #expect(story.screen.contains("did you mean Asia/Taipei?"))
    try story.press(.ctrl("u"), .enter)
    #expect(story.model.request.from == Instant(iso8601: "2026-11-23T00:00:00Z"))
  }

  @Test func theNextDayIsCountedWhenItComes() throws {
    let story = try ReportStory()
    try story.press(.character("t"))
    let midnight = try #require(story.model.nextDeadline)
    #expect(midnight == Instant(iso8601: "2026-11-24T00:00:00Z"))
    story.clock.now = midnight
    story.take(.timePassed)
    #expect(story.asked.last?.from == midnight)
  }

  @Test func theKeyGoesThroughAllPartsAndBack() throws {
    let story = try ReportStory.filled(rows: 40, columns: 120)
    var seen: [Grouping?] = []
    for _ in 0...Grouping.allCases.count {
      seen.append(story.model.grouping)
      #expect(story.model.sheet?.query.grouping == story.model.grouping)
      try story.press(.character("b"))
    }
    #expect(seen == [nil] + Grouping.allCases.map { $0 } && story.model.grouping == nil)
    try story.press(.character("B"))
    #expect(story.model.grouping == Grouping.allCases.last)
  }

  @Test func aFilterHoldsWhenItIsTakenAndGoesWithAKey() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    #expect(story.model.sheet?.report.total.asked == 7)
    story.type("/known tag:REFUND")
    #expect(story.model.filters.isEmpty)
    try story.press(.enter)
    #expect(story.model.filters == [.known, .tag("refund")])
    #expect(story.model.sheet?.report.total.asked == 1)
    // What is not that of some chats alone is not told of them.
    #expect(story.row(with: "time available") == nil)
    try story.press(.character("/"), .ctrl("u"))
    story.type("topic:'gift cards'")
    try story.press(.enter)
    #expect(story.model.filters == [.topic("gift cards")])
    #expect(story.model.sheet?.report.total.asked == 1)
    try story.press(.escape)
    #expect(story.model.filters.isEmpty && story.model.sheet?.report.total.asked == 7)
  }

  @Test func aWordThatFiltersNothingSaysSo() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.type("/often ")
    #expect(story.screen.contains("often filters nothing"))
    try story.press(.enter)
    #expect(story.model.layers.line != nil && story.model.filters.isEmpty)
    try story.press(.escape)
    #expect(story.model.layers.isEmpty)
  }

  /// One that is not closed is still typed, and is none when it is taken: what was filtered stays so.
  @Test(arguments: ["topic:'gift cards", #"topic:"gift"#])
  func aQuotationMarkThatIsNotClosedSaysSo(words: String) throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.type("/known")
    try story.press(.enter, .character("/"), .ctrl("u"))
    story.type(words + " ")
    #expect(!story.screen.contains("filters nothing"))
    try story.press(.enter)
    #expect(story.screen.contains("filters nothing") && story.model.layers.line != nil)
    #expect(story.model.filters == [.known])
  }

  // MARK: While it is counted

  @Test func whatComesLateIsNotShown() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.strike(.character("t"))
    let today = try #require(story.asked.last)
    story.strike(.character("y"))
    story.take(.counted(today, try story.report(today)))
    #expect(story.model.sheet == nil && story.screen.contains("counting"))
    try story.deliver()
    #expect(story.model.sheet?.report.total.asked == 1)
  }

  @Test func howFarItIsIsTold() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.strike(.character("a"))
    let asked = try #require(story.asked.last)
    story.take(.counting(asked, percent: 43))
    #expect(story.screen.contains("counting, 43 %"))
    // Keys are heard meanwhile.
    story.strike(.down)
    #expect(story.model.selectedFigure == .offered)
    story.take(.countFailed(asked, "the disk is gone"))
    #expect(story.screen.contains("the disk is gone"))
    try story.press(.character("r"))
    #expect(story.model.sheet?.report.total.asked == 7)
  }

  @Test func whatHappensMeanwhileIsSaidAndCountedWithAKey() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    #expect(!story.screen.contains("more since"))
    _ = try story.desk.perform(
      .request(VisitorRequest(visitor: Visitor(), route: .roundRobin, wait: 60)), by: .desk)
    story.tell()
    #expect(story.effects.isEmpty || story.asked.isEmpty)
    #expect(story.screen.contains("more since"))
    try story.press(.character("r"))
    #expect(!story.screen.contains("more since"))
    #expect(story.model.sheet?.report.total.asked == 8)
  }

  // MARK: What is shown

  @Test func theSelectedFigureIsExplainedAndToldApart() throws {
    let story = try ReportStory.filled(rows: 40, columns: 120)
    for name in Figure.Name.allCases {
      #expect(story.model.selectedFigure == name)
      let meaning = SafeText(English().definition(name)).wrapped(to: 60, words: .whole)[0]
      #expect(story.screen.contains(meaning.string), "\(name)")
      try story.press(.down)
    }
    try story.press(.home, .down, .down, .character("b"))
    #expect(story.row(with: "connected by agent") != nil)
    let report = try #require(story.model.sheet?.report)
    let rows = report.groups.compactMap { group -> (agent: AgentID, connected: Int)? in
      guard case .name(let id) = group.key, group.tally.connected > 0 else { return nil }
      return (AgentID(id), group.tally.connected)
    }
    #expect(rows.count > 1)
    for (agent, connected) in rows {
      let name = try #require(story.model.desk.agent(agent)).name
      #expect(story.row(with: name)?.contains(" \(connected)") == true, "\(name)")
    }
  }

  @Test func aFigureThatIsNotToldApartSaysSo() throws {
    let story = try ReportStory.filled(rows: 40, columns: 120)
    try story.press(.character("b"))
    #expect(story.screen.contains("is not told apart by agent"))
  }

  @Test func chartsScrollByThemselves() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    let top = story.screen
    try story.press(.tab, .pageDown)
    #expect(story.model.chartsTop > 0 && story.model.selectedFigure == .asked)
    try story.press(.end, .home, .tab)
    #expect(story.screen == top)
  }

  // MARK: Who may, and where it leads

  @Test func whoMayReadNoReportsIsTurnedAway() throws {
    let story = try ReportStory(reader: "ann")
    #expect(
      story.effects.contains { if case .turnAway = $0 { true } else { false } })
    #expect(story.asked.isEmpty)
  }

  @Test func theBoardLeadsThereAndBack() throws {
    let board = try BoardStory()
    board.press(.character("R"))
    #expect(board.effects.contains(.leave(.report(BoardListing()))))
    let story = try ReportStory()
    try story.press(.escape)
    #expect(!story.effects.contains(.leave(.board)))
    story.model.hasBoard = true
    try story.press(.escape)
    #expect(story.effects.contains(.leave(.board)))
  }

  @Test func nothingIsDoneAtALostDeskButLeaving() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.take(.deskFailed("REASON"))
    #expect(story.screen.contains("REASON"))
    try story.press(.character("t"), .character("q"))
    #expect(story.asked.isEmpty && story.effects.contains(.quit))
  }

  /// Where blocks may take two cells, charts are drawn in plain signs, unless others were chosen; and as
  /// before once that is over.
  @Test func chartsHaveTheSignsThatFit() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.model.ownChartSigns = .braille
    var preferences = ScreenPreferences()
    var signs: [ChartSigns] = []
    func use() {
      story.model.use(preferences)
      signs.append(story.model.chartSigns)
    }
    use()
    preferences.ambiguousWidth = .wide
    use()
    preferences.charts = .blocks
    use()
    (preferences.charts, preferences.ambiguousWidth) = (nil, .narrow)
    use()
    #expect(signs == [.braille, .ascii, .blocks, .braille])
  }

  @Test func keysAreThoseOfTheirOwn() { #expect(reportCommands.clashes.isEmpty) }
}

/// Reports under random hands.
@Suite("Report properties")
struct ReportPropertyTests {
  @Test(arguments: 0..<8) func everySizeHoldsItsRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tongue = Tongue.allCases[Int(seed) % Tongue.allCases.count]
    let story = try ReportStory.filled(rows: 24, columns: 80, tongue: tongue)
    for _ in 0..<6 { try hand(story, &random) }
    for signs in ChartSigns.allCases {
      story.model.chartSigns = signs
      for columns in Array(0...50) + [74, 75, 80, 99, 120, 201] {
        for rows in [0, 1, 7, 8, 11, 12, 24, 40] {
          story.take(.resized(Size(rows: rows, columns: columns)))
          check(story.model.view(), Size(rows: rows, columns: columns))
        }
      }
    }
  }

  @Test(arguments: 0..<8) func whatIsShownIsWhatIsAsked(seed: UInt64) throws {
    var random = SplitMix64(seed: 50 + seed)
    let story = try ReportStory.filled(rows: 24, columns: 80)
    for _ in 0..<60 {
      try hand(story, &random)
      let sheet = try #require(story.model.sheet)
      #expect(sheet.query.grouping == story.model.grouping)
      #expect(sheet.query.filters == story.model.filters)
      #expect(sheet.query.from == story.model.request.from)
      let selected = try #require(story.model.selectedFigure)
      #expect(sheet.figures.contains { $0.name == selected })
      if let rect = story.model.panes.charts {
        let rows = story.model.chartRows(width: rect.columns).count
        #expect((0...max(0, rows - rect.rows)).contains(story.model.chartsTop))
      }
      check(story.model.view(), story.model.size)
    }
  }

  private func hand(_ story: ReportStory, _ random: inout SplitMix64) throws {
    let keys: [Key] = [
      .up, .down, .pageUp, .pageDown, .home, .end, .tab, .escape, .left, .right,
      .character("t"), .character("y"), .character("w"), .character("7"), .character("3"),
      .character("a"), .character("["), .character("]"), .character("b"), .character("B"),
      .character("r"), .character("?"), .character("j"), .ctrl("l"),
    ]
    switch random.next() % 8 {
    case 0:
      try story.press(.escape, .escape, .character("/"))
      story.type(["known", "unknown", "tag:refund", "none"][Int(random.next() % 4)])
      try story.press(.enter, .escape)
    case 1:
      let size = Size(rows: 8 + Int(random.next() % 40), columns: 30 + Int(random.next() % 120))
      story.take(.resized(size))
    default: try story.press(keys[Int(random.next() % UInt64(keys.count))])
    }
  }

  private func check(_ canvas: Canvas, _ size: Size) {
    #expect(canvas.size == size)
    for (index, row) in canvas.plainRows().enumerated() {
      #expect(SafeText(row).width <= size.columns, "row \(index) of \(size): \(row)")
      #expect(
        row.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E
        })
    }
  }
}
