#if Web
import Glibc
import Metrics

/// What the gateway counts of itself.
struct GatewayMetrics: Sendable {
  private let all = MetricsText()

  func answered(_ route: Route?, status: Int, nanoseconds: Int64) {
    // Of what is not there nothing is told but that: names that strangers choose are no dimensions.
    let name = route?.rawValue ?? "none"
    Counter(
      label: "deskbell_http_requests_total",
      dimensions: [("route", name), ("status", "\(status)")], factory: all
    ).increment()
    Timer(
      label: "deskbell_http_request_seconds", dimensions: [("route", name)], factory: all
    ).recordNanoseconds(nanoseconds)
  }

  func limited(_ code: HTTPFault.Code) {
    Counter(
      label: "deskbell_refused_total", dimensions: [("code", code.rawValue)], factory: all
    ).increment()
  }

  func streamOpened() { Counter(label: "deskbell_streams_opened_total", factory: all).increment() }

  func streamCut() { Counter(label: "deskbell_streams_cut_total", factory: all).increment() }

  func told(_ events: Int) {
    Counter(label: "deskbell_stream_events_total", factory: all).increment(by: events)
  }

  func text(streams: Int) -> String {
    Gauge(label: "deskbell_streams_open", factory: all).record(streams)
    if let bytes = GatewayMetrics.residentBytes {
      Gauge(label: "process_resident_memory_bytes", factory: all).record(bytes)
    }
    return all.text
  }

  /// What the process has in memory, as Linux tells it.
  private static var residentBytes: Int? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return pages * Int(getpagesize())
  }
}
#endif
