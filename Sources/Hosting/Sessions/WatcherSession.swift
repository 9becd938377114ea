public import Desk
public import FrontDesk

/// Somebody who looks on at a hosted desk: told every event from one on, none left out and none
/// twice, but where a writer failed what happened in the place of what did not. For the desk's
/// thread.
public final class WatcherSession: Session {
  private let host: HostedDesk
  private let first: Int64
  private var next: Int64
  private var queue = NewsQueue<StampedEvent>()

  /// - Parameter first: the event to begin with; nil: what happens next.
  public init(at host: HostedDesk, from first: Int64? = nil) {
    self.host = host
    next = first ?? host.desk.state.seq + 1
    self.first = next
    host.add(self)
  }

  /// The events since it was last asked. Those that had happened before are read from the journal, a
  /// thousand or so at a time: until there are none, ask again at once.
  public func takeNews() throws(DeskError) -> [StampedEvent] {
    let last = queue.hasOverflown
    let waiting = queue.take()
    if last || waiting.first.map({ $0.seq > next }) ?? (next <= host.desk.state.seq) {
      return told(try host.desk.events(from: next, limit: 1000).flatMap(\.events))
    }
    return told(waiting)
  }

  /// All of them, however many there are.
  func takeAllNews() throws(DeskError) -> [StampedEvent] {
    var all: [StampedEvent] = []
    while true {
      let page = try takeNews()
      if page.isEmpty { return all }
      all += page
    }
  }

  private func told(_ events: [StampedEvent]) -> [StampedEvent] {
    let new = events.filter { $0.seq >= next }
    if let seq = new.last?.seq { next = seq + 1 }
    return new
  }

  package func hear(_ happened: Happened) -> Bool {
    if let retracted = happened.retracted {
      queue.remove { $0.seq >= retracted }
      next = max(min(next, retracted), first)
    }
    for stamped in happened.events { queue.add(stamped) }
    return true
  }
}
