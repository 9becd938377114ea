import Dispatch
import Synchronization

/// Has a program suggest answers, one after the other on a thread of its own: nothing else waits for it,
/// however long it takes. Of what is asked while it is at work, the last of each chat counts.
final class Assistant: Sendable {
  private let program: AssistProgram
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "assist")
  private let work = Mutex(Work())

  private struct Work {
    /// What is to be asked, that of a chat that has waited longest first.
    var requests: [AssistRequest] = []
    /// Whether it is at work.
    var isBusy = false
  }

  init(_ program: AssistProgram, _ mailbox: Mailbox) {
    self.program = program
    self.mailbox = mailbox
  }

  /// Asks for an answer, which comes by mail, if any does.
  func ask(_ request: AssistRequest) {
    let begins = work.withLock { work in
      if let place = work.requests.firstIndex(where: { $0.chat == request.chat }) {
        work.requests[place] = request
      } else {
        work.requests.append(request)
      }
      defer { work.isBusy = true }
      return !work.isBusy
    }
    if begins { queue.async { [self] in suggest() } }
  }

  /// Ends what is at work, with all that it has started, and asks for nothing more.
  func stop() {
    work.withLock { $0.requests = [] }
    program.stop()
  }

  private func suggest() {
    while let request = next() {
      guard let text = program.suggest(for: request.json) else { continue }
      mailbox.post(.suggested(request.chat, after: request.seq, text))
    }
  }

  private func next() -> AssistRequest? {
    work.withLock { work in
      guard !work.requests.isEmpty else {
        work.isBusy = false
        return nil
      }
      return work.requests.removeFirst()
    }
  }
}
