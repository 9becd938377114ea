import Overview
import Randomness
import Testing
import Text

/// Charts of reports, in what a terminal can show.
@Suite("Report charts")
struct ReportChartTests {
  private func bars(_ counts: Int...) -> [ReportBar] {
    counts.enumerated().map { ReportBar(label: "\($0)", count: $1) }
  }

  @Test func theHighestIsFullAndLabelled() {
    let rows = BarChart(bars(1, 4, 2), .blocks, columns: 20).rows(2)
    #expect(
      rows == [
        "4    \u{2588}\u{2588}", "  \u{2584}\u{2584} \u{2588}\u{2588} \u{2588}\u{2588}",
        "  0  1  2",
      ])
    let plain = BarChart(bars(1, 4, 2), .ascii, columns: 20).rows(1)
    #expect(plain == ["4 .. ## ::", "  0  1  2"])
  }

  /// Twice as many bars have a place of their own in braille.
  @Test func brailleHasTwoBarsACell() {
    let many = (0..<60).map {
      ReportBar(label: "\($0)", count: $0 == 59 ? 8 : $0 == 58 ? 1 : $0 % 2)
    }
    let dots = BarChart(many, .braille, columns: 32).rows(2)
    let blocks = BarChart(many, .blocks, columns: 32).rows(2)
    #expect(dots[0].hasPrefix("8 ") && SafeText(dots[1]).width == 32)
    // In blocks neighbours share a column, and what they count is added up.
    #expect(blocks[0].hasPrefix("9 ") && SafeText(blocks[1]).width == 32)
    #expect(dots[1].unicodeScalars.allSatisfy { $0 == " " || (0x2800...0x28FF).contains($0.value) })
  }

  @Test func whateverIsThereIsSeen() {
    for signs in ChartSigns.allCases {
      let row = BarChart(bars(1, 100_000), signs, columns: 30).rows(3)[2]
      #expect(row.dropFirst(7).first != " ", "\(row)")
      let lying = LevelBars(bars(1, 100_000), signs, columns: 30).rows
      if signs != .ascii { #expect(lying[0].contains("\u{258F}"), "\(lying)") }
    }
  }

  @Test func nothingIsDrawnOfNothing() {
    #expect(BarChart(bars(0, 0), .blocks, columns: 20).rows(3).isEmpty)
    #expect(BarChart([], .braille, columns: 20).rows(3).isEmpty)
    #expect(LevelBars(bars(0), .blocks, columns: 20).rows.isEmpty)
  }

  @Test func noRowIsWiderThanThereIsRoom() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let bars = (0..<random.number(1...90)).map { _ in
        ReportBar(
          label: ["2026-11-23", "王小明", "x"][random.number(0...2)], count: random.number(0...5000))
      }
      let columns = random.number(12...130)
      for signs in ChartSigns.allCases {
        for row in BarChart(bars, signs, columns: columns).rows(4) {
          #expect(SafeText(row).width <= columns, "\(signs) \(columns): \(row)")
        }
        for row in LevelBars(bars, signs, columns: columns).rows {
          #expect(SafeText(row).width <= columns, "\(signs) \(columns): \(row)")
        }
      }
    }
  }
}
