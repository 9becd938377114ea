import Overview
import Terminal
import Testing
import Words

@testable import Screens

/// Whole screens of reports as text, beside what they should look like in `Screens`.
@Suite("Report screens")
struct ReportScreenTests {
  @Test(arguments: [
    ("report-wide", 40, 120), ("report-two-panes", 24, 80), ("report-one-pane", 12, 40),
    ("report-smallest", 8, 30), ("report-too-small", 5, 20),
  ])
  func someDays(name: String, rows: Int, columns: Int) throws {
    try expect(ReportStory.filled(rows: rows, columns: columns).screen, looksLike: name)
  }

  @Test(arguments: [
    ("report-by-agent-wide", 40, 120), ("report-by-agent", 24, 80),
    ("report-by-agent-small", 12, 40),
  ])
  func byAgent(name: String, rows: Int, columns: Int) throws {
    let story = try ReportStory.filled(rows: rows, columns: columns)
    try story.press(.down, .down, .character("b"), .tab)
    try expect(story.screen, looksLike: name)
  }

  @Test(arguments: ChartSigns.allCases)
  func whatItIsDrawnWith(signs: ChartSigns) throws {
    let story = try ReportStory.filled(rows: 30, columns: 80)
    story.model.chartSigns = signs
    try expect(story.screen, looksLike: "report-\(signs)")
  }

  @Test(arguments: [("report-empty", 24, 80), ("report-empty-small", 12, 40)])
  func nothing(name: String, rows: Int, columns: Int) throws {
    let story = try ReportStory(rows: rows, columns: columns)
    story.type("/known")
    try story.press(.enter)
    try expect(story.screen, looksLike: name)
  }

  @Test func aNewDesk() throws {
    let story = try ReportStory(rows: 24, columns: 80)
    try story.press(.character("a"))
    try expect(story.screen, looksLike: "report-new-desk")
  }

  @Test func aFilterThatIsNone() throws {
    let story = try ReportStory.filled(rows: 24, columns: 80)
    story.type("/known often")
    try story.press(.enter)
    try expect(story.screen, looksLike: "report-no-filter")
  }

  @Test(arguments: [
    ("zh-report-wide", 40, 120), ("zh-report", 24, 80), ("zh-report-small", 12, 40),
  ])
  func inChinese(name: String, rows: Int, columns: Int) throws {
    let story = try ReportStory.filled(rows: rows, columns: columns, tongue: .chinese)
    try story.press(.character("b"))
    try expect(story.screen, looksLike: name)
  }

  @Test(arguments: [("report-help", Tongue.english), ("zh-report-help", .chinese)])
  func help(name: String, tongue: Tongue) throws {
    let story = try ReportStory(rows: 40, columns: 80, tongue: tongue)
    try story.press(.character("?"))
    try expect(story.screen, looksLike: name)
  }
}
