import Figures
import Randomness
import Testing

/// Spans, against the same asked of a sorted list.
@Suite struct SpreadTests {
  @Test func percentilesAreThoseOfTheSortedSpans() {
    var lots = SplitMix64(seed: 5)
    for round in 0..<300 {
      var spread = Spread()
      var spans: [Int64] = []
      for _ in 0..<lots.number(1...40) {
        let span = Int64(lots.number(0...(round % 3 == 0 ? 5 : 400_000)))
        spans.append(span)
        spread.add(span)
      }
      spans.sort()
      for hundredths in [1, 50, 90, 95, 99, 100] {
        // The first one that as many do not exceed as were asked for.
        let naive = spans.first { span in
          spans.filter { $0 <= span }.count * 100 >= hundredths * spans.count
        }
        #expect(spread.percentile(hundredths) == naive, "\(spans), \(hundredths)")
      }
      let mean = Double(spans.reduce(0, +)) / Double(spans.count)
      #expect(abs(Double(spread.mean ?? -1) - mean) <= 0.5)
    }
    #expect(Spread().percentile(50) == nil && Spread().mean == nil)
  }
}
