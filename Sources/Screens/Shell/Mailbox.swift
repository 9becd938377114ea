import Desk
import FrontDesk
import Hosting
import Synchronization
import Terminal
import Words

/// Messages from other threads to the screen's loop, in order. What the desk tells while the loop is
/// busy becomes one message: the last picture, with everything that happened.
final class Mailbox: Sendable {
  private enum Item {
    case message(ScreenMessage)
    case changed(DeskView, [StampedEvent])
  }

  private struct Contents {
    var items: [Item] = []
    var failure: DeskError?
    var correction: Int64 = 0
  }

  private let contents = Mutex(Contents())
  private let waker: Waker
  /// In which what the desk warns of is told.
  let tongue: Tongue

  init(_ waker: Waker, _ tongue: Tongue) {
    self.waker = waker
    self.tongue = tongue
  }

  /// Puts a message in and wakes the loop. From any thread; never waits.
  func post(_ message: ScreenMessage) {
    contents.withLock { $0.items.append(.message(message)) }
    waker.wake()
  }

  /// Puts in what a desk tells.
  func post(_ news: DeskNews) {
    switch news {
    case .changed(let view, let events):
      let isWoken = contents.withLock { contents in
        contents.correction = view.correction
        guard case .changed(let earlier, let before)? = contents.items.last else {
          contents.items.append(.changed(view, events))
          return false
        }
        // Let go of first, so that what happened is added and not copied.
        contents.items.removeLast()
        contents.items.append(.changed(view.after(earlier), before + events))
        return true
      }
      if !isWoken { waker.wake() }
    case .warning(let warning): post(.deskWarned(tongue.words.warning(warning)))
    case .failed(let error):
      contents.withLock { $0.failure = error }
      post(.deskFailed(error.told(tongue.words)))
    }
  }

  /// Takes everything out.
  func take() -> [ScreenMessage] {
    let items = contents.withLock { contents in
      defer { contents.items = [] }
      return contents.items
    }
    return items.map { item in
      switch item {
      case .message(let message): message
      case .changed(let view, let events): .deskChanged(view, events: events)
      }
    }
  }

  /// Milliseconds that are to be added to what the machine's clock says, as the desk told last.
  var correction: Int64 { contents.withLock { $0.correction } }

  /// Why the desk was lost, if it was.
  var failure: DeskError? { contents.withLock { $0.failure } }
}

extension DeskView {
  /// The same picture with what only an earlier one has, which was not looked at: the words of chats
  /// that have closed.
  fileprivate func after(_ earlier: DeskView) -> DeskView {
    var view = self
    for chat in earlier.words.keys where state.chats[chat] == nil && words[chat] == nil {
      view.words[chat] = earlier.words[chat]
    }
    return view
  }
}
