import Overview
import Randomness
import Testing

@Suite("Small charts")
struct SmallChartTests {
  @Test func theHighestIsFullAndWhatIsMoreThanNothingIsSeen() {
    let chart = SmallChart(values: [0, 1, 100, 50])
    #expect(chart.rows(1, width: 10) == [" \u{2581}\u{2588}\u{2584}"])
    #expect(chart.rows(2, width: 10) == ["  \u{2588} ", " \u{2581}\u{2588}\u{2588}"])
    let plain = SmallChart(values: [0, 1, 100, 50], signs: .ascii)
    #expect(plain.rows(1, width: 10) == [" .#:"])
    let dots = SmallChart(values: [0, 1, 100, 50], signs: .braille)
    #expect(dots.rows(1, width: 10) == ["\u{2880}\u{28E7}"])
  }

  @Test func whatSharesAColumnShowsItsHighest() {
    let chart = SmallChart(values: [1, 8, 2, 5, 0], signs: .ascii)
    #expect(chart.rows(1, width: 3) == ["#: "])
  }

  @Test(arguments: 0..<10) func itNeverGrowsWiderThanThereIsRoom(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for signs in ChartSigns.allCases {
      let values = (0..<Int(random.next() % 120)).map { _ in Double(random.next() % 20) }
      for width in [1, 2, 3, 10, 47, 96] {
        let rows = SmallChart(values: values, signs: signs).rows(3, width: width)
        #expect(rows.count == (values.isEmpty ? 0 : 3))
        for row in rows {
          #expect(row.count <= width)
          #expect(signs != .ascii || row.utf8.allSatisfy { $0 < 0x80 })
        }
      }
    }
  }
}
