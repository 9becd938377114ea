import Desk
import Store

/// A store that keeps nothing of what its writers saw, as journals of before.
final class OldStore: DeskStore {
  private let inner: any DeskStore

  init(_ inner: any DeskStore) { self.inner = inner }

  var onlyLooks: Bool { inner.onlyLooks }
  func open() throws(StoreError) -> OpenedDesk { try inner.open() }
  func catchUp() throws(StoreError) -> CatchUp { try inner.catchUp() }
  func lock(timeoutMilliseconds: Int) throws(StoreError) {
    try inner.lock(timeoutMilliseconds: timeoutMilliseconds)
  }
  func unlock() { inner.unlock() }
  func append(_ events: [StampedEvent], at: Instant, by: Author) throws(StoreError) -> Commit {
    try inner.append(events, at: at, by: by)
  }
  func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    try inner.events(from: seq, limit: limit)
  }
  func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? { try inner.chatEvents(id) }
  func history(_ query: HistoryQuery, in state: DeskState) throws(StoreError) -> [ChatSummary] {
    try inner.history(query, in: state)
  }
  func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? { nil }
  func takeWarnings() -> [DeskWarning] { inner.takeWarnings() }
}
