import Alerts
import Desk
import Errands
import FrontDesk
import Synchronization
import Words

/// Has programs say what an agent is called for, beside everything else.
final class CallErrands: Sendable {
  private let agent: AgentID
  private let store: String
  private let runner: ErrandRunner
  private let failed: Failed

  /// Who is told of failures.
  private final class Failed: Sendable {
    let tell = Mutex<@Sendable (String) -> Void>({ _ in })
  }

  /// - Parameters:
  ///   - agent: who is called.
  ///   - store: the desk's directory, for programs.
  init(of agent: AgentID, store: String) {
    self.agent = agent
    self.store = store
    let failed = Failed()
    self.failed = failed
    let words = Environment.words
    runner = ErrandRunner { channel, failure in
      let tell = failed.tell.withLock { $0 }
      tell(words.failure(failure, of: channel))
    }
  }

  /// - Parameter failed: told of a failure in words, later, from any thread: once, until it works again.
  func say(
    _ call: Call, _ text: CallText, _ settings: CallSettings,
    failed: @escaping @Sendable (String) -> Void
  ) {
    self.failed.tell.withLock { $0 = failed }
    let json = call.json(text, agent: agent, store: store, at: SystemClock().now)
    guard let errand = Errand.saying(call, text, json: json, settings) else { return }
    runner.run(errand, on: call.channel)
  }

  /// Says nothing more; what is being said is said to its end.
  func stop() { runner.stop() }
}
