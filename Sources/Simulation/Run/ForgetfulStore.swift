import Desk
import Store

/// A store that keeps nothing, for a desk of which nobody asks what was: it costs nothing to write to, and
/// no more memory however much was written.
final class ForgetfulStore: DeskStore {
  /// Told of each commit.
  private let told: ((Commit) -> Void)?
  private var sinceForgetting = 0

  /// After how many commits the desk forgets the chats that were closed.
  private static let stretch = 256

  init(told: ((Commit) -> Void)?) { self.told = told }

  var onlyLooks: Bool { false }

  func open() -> OpenedDesk { OpenedDesk(state: DeskState()) }
  func catchUp() -> CatchUp { .commits([]) }
  func lock(timeoutMilliseconds: Int) {}
  func unlock() {}

  func append(_ events: [StampedEvent], at: Instant, by: Author) -> Commit {
    let commit = Commit(at: at, by: by, events: events)
    sinceForgetting += 1
    told?(commit)
    return commit
  }

  func events(from seq: Int64, limit: Int) -> [Commit] { [] }
  func chatEvents(_ id: ChatID) -> [StampedEvent]? { nil }
  func history(_ query: HistoryQuery, in state: DeskState) -> [ChatSummary] { [] }

  func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? {
    guard sinceForgetting >= ForgetfulStore.stretch else { return nil }
    sinceForgetting = 0
    return state().seq
  }

  func takeWarnings() -> [DeskWarning] { [] }
}
