#if Web
import Metrics
import Synchronization

/// What is counted, kept to be read as Prometheus reads it.
final class MetricsText: MetricsFactory {
  /// Upper bounds of the parts that durations are told in, in seconds.
  private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

  private let series = Mutex<[Name: Series]>([:])

  /// A label and its dimensions, as they are written.
  private struct Name: Hashable {
    var label: String
    var dimensions: String

    init(_ label: String, _ dimensions: [(String, String)]) {
      self.label = label
      self.dimensions = dimensions.map { "\($0)=\"\(Name.escaped($1))\"" }.joined(separator: ",")
    }

    private static func escaped(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
  }

  private func series(_ name: Name, _ kind: Series.Kind) -> Series {
    series.withLock { all in
      if let known = all[name] { return known }
      let new = Series(kind)
      all[name] = new
      return new
    }
  }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(Name(label, dimensions), .counter)
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    series(Name(label, dimensions), .gauge)
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(Name(label, dimensions), .gauge)
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(Name(label, dimensions), .histogram)
  }

  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyMeter(_ handler: any MeterHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  /// All of it.
  var text: String {
    let all = series.withLock { $0 }.sorted {
      ($0.key.label, $0.key.dimensions) < ($1.key.label, $1.key.dimensions)
    }
    var text = ""
    var last: String?
    for (name, series) in all {
      if name.label != last {
        text += "# TYPE \(name.label) \(series.kind.rawValue)\n"
        last = name.label
      }
      series.write(name.label, name.dimensions, bounds: MetricsText.bounds, to: &text)
    }
    return text
  }

  /// One number, or one distribution.
  private final class Series: CounterHandler, RecorderHandler, MeterHandler, TimerHandler {
    enum Kind: String { case counter, gauge, histogram }

    struct State {
      var value = 0.0
      var counts = [Int](repeating: 0, count: MetricsText.bounds.count + 1)
      var sum = 0.0
    }

    let kind: Kind
    private let state = Mutex(State())

    init(_ kind: Kind) { self.kind = kind }

    func increment(by amount: Int64) { state.withLock { $0.value += Double(amount) } }
    func reset() { state.withLock { $0.value = 0 } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { state.withLock { $0.value = value } }
    func increment(by amount: Double) { state.withLock { $0.value += amount } }
    func decrement(by amount: Double) { state.withLock { $0.value -= amount } }

    func recordNanoseconds(_ duration: Int64) {
      let seconds = Double(duration) / 1e9
      let part = MetricsText.bounds.firstIndex { seconds <= $0 } ?? MetricsText.bounds.count
      state.withLock { state in
        state.counts[part] += 1
        state.sum += seconds
      }
    }

    func write(_ label: String, _ dimensions: String, bounds: [Double], to text: inout String) {
      let state = state.withLock { $0 }
      let braces = dimensions.isEmpty ? "" : "{\(dimensions)}"
      guard kind == .histogram else {
        text += "\(label)\(braces) \(state.value)\n"
        return
      }
      let before = dimensions.isEmpty ? "" : dimensions + ","
      var sum = 0
      for (bound, count) in zip(bounds.map { "\($0)" } + ["+Inf"], state.counts) {
        sum += count
        text += "\(label)_bucket{\(before)le=\"\(bound)\"} \(sum)\n"
      }
      text += "\(label)_sum\(braces) \(state.sum)\n"
      text += "\(label)_count\(braces) \(sum)\n"
    }
  }
}
#endif
