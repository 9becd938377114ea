#if Web
import Words
import HTTPTypes
import Desk
import ServiceLifecycle
import Synchronization

/// All streams that are open: how many, whose, and which have said nothing for a while.
final class StreamTable: Service {
  private struct Entry {
    var outbox: Outbox
    var key: VisitorKey
    /// By which an address is counted.
    var address: String
    var quietFor = 0
  }

  private struct State {
    var entries: [UInt64: Entry] = [:]
    var byVisitor: [VisitorKey: Int] = [:]
    var byAddress: [String: Int] = [:]
    var next: UInt64 = 0
    /// Nobody is let in any more.
    var isLeaving = false
  }

  private let state = Mutex(State())
  private let limits: LiveLimits

  /// Comes back when a second has passed.
  private let second: @Sendable () async throws -> Void

  init(limits: LiveLimits, second: @escaping @Sendable () async throws -> Void) {
    self.limits = limits
    self.second = second
  }

  /// A stream that is open, as long as somebody has this.
  final class Ticket: Sendable {
    private let table: StreamTable
    private let number: UInt64

    fileprivate init(_ table: StreamTable, _ number: UInt64) {
      self.table = table
      self.number = number
    }

    deinit { close() }

    /// It is open no more. May be called again.
    func close() { table.close(number) }

    /// Something was put into it.
    func spoke() { table.state.withLock { $0.entries[number]?.quietFor = 0 } }
  }

  var count: Int { state.withLock { $0.entries.count } }

  /// Opens one, if there may be one more.
  func open(
    _ outbox: Outbox, of key: VisitorKey, from address: String
  ) throws(HTTPFault) -> Ticket {
    let result = state.withLock { state in
      Result { () throws(HTTPFault) in
        guard !state.isLeaving else {
          throw HTTPFault(.serviceUnavailable, .tooMany, .leaving, retryAfter: 2)
        }
        guard state.entries.count < limits[.streams] else {
          throw HTTPFault(.serviceUnavailable, .tooMany, .full, retryAfter: 30)
        }
        guard state.byVisitor[key, default: 0] < limits[.streamsOfVisitor] else {
          throw HTTPFault(
            .tooManyRequests, .tooMany, .tooManyStreams(most: limits[.streamsOfVisitor]),
            retryAfter: 5)
        }
        guard state.byAddress[address, default: 0] < limits[.streamsOfAddress] else {
          throw HTTPFault(
            .tooManyRequests, .tooMany, .tooManyStreamsHere(most: limits[.streamsOfAddress]),
            retryAfter: 30)
        }
        state.next += 1
        state.entries[state.next] = Entry(outbox: outbox, key: key, address: address)
        state.byVisitor[key, default: 0] += 1
        state.byAddress[address, default: 0] += 1
        return Ticket(self, state.next)
      }
    }
    return try result.get()
  }

  private func close(_ number: UInt64) {
    state.withLock { state in
      guard let entry = state.entries.removeValue(forKey: number) else { return }
      let left = state.byVisitor[entry.key, default: 1] - 1
      state.byVisitor[entry.key] = left > 0 ? left : nil
      let there = state.byAddress[entry.address, default: 1] - 1
      state.byAddress[entry.address] = there > 0 ? there : nil
    }
  }

  /// Tells all of them to come back, and ends them.
  func leave() {
    let outboxes = state.withLock { state in
      state.isLeaving = true
      return state.entries.values.map(\.outbox)
    }
    for outbox in outboxes {
      // Not all at once.
      outbox.put(StreamEvent.bye(after: Int.random(in: 500...4000)))
      outbox.end()
    }
  }

  /// Those that have said nothing for 15 seconds say so.
  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await self.second() } catch { return }
        self.tick()
      }
    }
  }

  private func tick() {
    let quiet = state.withLock { state in
      var quiet: [Outbox] = []
      for number in state.entries.keys {
        state.entries[number]?.quietFor += 1
        guard let entry = state.entries[number], entry.quietFor >= 15 else { continue }
        state.entries[number]?.quietFor = 0
        quiet.append(entry.outbox)
      }
      return quiet
    }
    for outbox in quiet { outbox.put(StreamEvent.keep) }
  }
}
#endif
