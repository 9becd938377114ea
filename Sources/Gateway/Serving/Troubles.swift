#if Web
import FrontDesk
import Logging
import Synchronization
import Words

/// Tells whoever runs the gateway why the desk did not do what was asked: not each time, since every
/// browser asks again.
final class Troubles: Sendable {
  private let logger: Logger
  private let last = Mutex<(words: String, at: Double)?>(nil)
  private let once = Mutex<Set<GatewayNews>>([])
  /// So many things are told once: strangers choose some of them.
  private static let most = 50

  init(_ logger: Logger) { self.logger = logger }

  func tell(_ error: DeskError, _ words: any Wording) {
    let told =
      switch error {
      case .store(let error): words.failure(error)
      case .refused(let refusal): words.refusal(refusal)
      }
    let now = Doorkeeper.monotonic()
    let isNew = last.withLock { last in
      if let last, last.words == told, now - last.at < 10 { return false }
      last = (told, now)
      return true
    }
    if isNew { logger.error("\(told)") }
  }

  /// Tells what does not change by being told again.
  func tellOnce(_ news: GatewayNews, _ words: any Wording) {
    let isNew = once.withLock { $0.count < Troubles.most && $0.insert(news).inserted }
    if isNew { logger.error("\(words.told(news))") }
  }
}
#endif
