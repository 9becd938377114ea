import Desk
import Store

/// The store of a desk that lives through a day once more: it begins with how the desk stood, and keeps
/// nothing.
final class DayStore: DeskStore {
  private var state: DeskState?
  private var next: Int64 = 0
  private var sinceForgotten = 0

  let onlyLooks = false

  init(_ state: DeskState) { self.state = state }

  func open() throws(StoreError) -> OpenedDesk {
    guard let state else { throw .misuse(.needsOpen) }
    // It is opened once: whoever has it alone changes it where it lies.
    self.state = nil
    next = state.seq
    return OpenedDesk(state: state)
  }

  func catchUp() throws(StoreError) -> CatchUp { .commits([]) }
  func lock(timeoutMilliseconds: Int) throws(StoreError) {}
  func unlock() {}

  func append(_ events: [StampedEvent], at: Instant, by: Author) throws(StoreError) -> Commit {
    try checkSequence(events, after: next)
    next += Int64(events.count)
    sinceForgotten += events.count
    return Commit(at: at, by: by, events: events)
  }

  func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] { [] }
  func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? { nil }
  func history(_ query: HistoryQuery, in state: DeskState) throws(StoreError) -> [ChatSummary] {
    []
  }

  func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? {
    guard sinceForgotten > DayStore.kept else { return nil }
    sinceForgotten = 0
    return state().seq
  }

  /// So many events are written before summaries of closed chats are dropped.
  private static let kept = 4096

  func takeWarnings() -> [DeskWarning] { [] }
}
