#if Web
import FileStore
import FrontDesk
import Hosting
import Store
import Synchronization
import Usage
import Website
import Words

/// A desk that is open, as websites meet it, until it is closed or lost.
final class OpenDesk: Sendable {
  let site: LiveSite
  private let thread: DeskThread
  private let fate: Fate

  /// Why the desk is no more, and whom to tell.
  private final class Fate: Sendable {
    private struct State {
      var failure: DeskError?
      var told: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    var failure: DeskError? { state.withLock { $0.failure } }

    func lose(_ error: DeskError) {
      let told = state.withLock { state in
        state.failure = error
        return state.told
      }
      told?()
    }

    func tell(_ told: @escaping @Sendable () -> Void) {
      let isLost = state.withLock { state in
        state.told = told
        return state.failure != nil
      }
      if isLost { told() }
    }
  }

  init(_ store: StorePath) async {
    let path = store.path
    let fate = Fate()
    let thread = DeskThread(
      open: { () throws(StoreError) in try FilePlace(path) },
      warned: { Log.line(Environment.words.warning($0)) },
      failed: { fate.lose($0) })
    (self.fate, self.thread, site) = (fate, thread, LiveSite(on: thread))
    // Whether it could be opened is known once somebody has asked.
    do throws(SiteError) {
      _ = try await site.look()
    } catch {
      if case .desk(let failure) = error { fate.lose(failure) }
    }
  }

  /// Fails if the desk is no more.
  func check() throws(Failure) {
    guard let failure = fate.failure else { return }
    let words = Environment.words
    switch failure {
    case .store(.noDesk): throw Failure(status: 66, OpenDesk.told(failure, words))
    case .store, .refused: throw Failure(status: 74, OpenDesk.told(failure, words))
    }
  }

  private static func told(_ error: DeskError, _ words: any Wording) -> String {
    switch error {
    case .store(let error): error.told(in: words)
    case .refused(let refusal): words.refusal(refusal)
    }
  }

  func whenLost(_ told: @escaping @Sendable () -> Void) { fate.tell(told) }

  /// Ends what is being done there, and lets its visitors go.
  func close() { thread.stop() }
}
#endif
