#if Web
import Website

/// A window of a browser as a stream of events, of which it reads as much as it can.
final class StreamWindow: SiteWindow {
  private let outbox: Outbox
  private let ticket: StreamTable.Ticket
  private let metrics: GatewayMetrics

  init(_ outbox: Outbox, _ ticket: StreamTable.Ticket, _ metrics: GatewayMetrics) {
    (self.outbox, self.ticket, self.metrics) = (outbox, ticket, metrics)
    outbox.put(StreamEvent.beginning)
  }

  var isOpen: Bool { !outbox.isEnded }

  func tell(_ news: SiteNews) {
    outbox.put(StreamEvent.bytes(news))
    ticket.spoke()
    metrics.told(1)
  }

  func end() {
    outbox.put(StreamEvent.resync)
    outbox.end()
  }

  /// Nobody reads any more.
  func close() {
    outbox.end()
    ticket.close()
  }
}
#endif
