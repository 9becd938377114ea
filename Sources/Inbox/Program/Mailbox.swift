import FrontDesk
import Hosting
import Synchronization
import Terminal

/// Messages from other threads to the screen's loop, in order.
final class Mailbox<Message: ScreenMessage>: Sendable {
  private struct Contents {
    var messages: [Message] = []
    var failure: DeskError?
  }

  private let contents = Mutex(Contents())
  private let waker: Waker

  init(_ waker: Waker) { self.waker = waker }

  /// Puts a message in and wakes the loop. From any thread; never waits.
  func post(_ message: Message) {
    contents.withLock { $0.messages.append(message) }
    waker.wake()
  }

  /// Puts in what a desk tells.
  func post(_ news: DeskNews) {
    switch news {
    case .changed(let view, let events): post(.deskChanged(view, events: events))
    case .warning(let text): post(.deskWarned(text))
    case .failed(let error):
      contents.withLock { $0.failure = error }
      post(.deskFailed(error.told))
    }
  }

  /// Takes everything out.
  func take() -> [Message] {
    contents.withLock { contents in
      defer { contents.messages = [] }
      return contents.messages
    }
  }

  /// Why the desk was lost, if it was.
  var failure: DeskError? { contents.withLock { $0.failure } }
}
