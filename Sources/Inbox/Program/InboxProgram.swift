import Desk
public import FrontDesk
import Glibc
import Terminal

/// The agent's screen: one thread, one loop, that blocks while nothing happens. The desk lives on a
/// thread of its own and puts what it tells into a mailbox.
public final class InboxProgram {
  /// How it ended.
  public enum Ending: Sendable {
    case quit
    /// The desk was lost, or could not be opened.
    case failed(DeskError)
    /// The caller may not be this agent at this desk.
    case objected(Objection)
  }

  /// Why an inbox is not shown.
  public struct Objection: Sendable {
    public var reason: any Error
    public init(reason: any Error) { self.reason = reason }
  }

  private var model: InboxModel
  private let screen: any Screen
  private let loop: TerminalLoop
  private let mailbox: Mailbox
  private let desk: any DeskClient
  private let drafts: DraftFiles
  /// Asked once, when the desk is there.
  private var check: (@Sendable (DeskState) -> Objection?)?
  private let clock = SystemClock()
  private var ending: Ending?

  /// The longest the first frame waits for the desk, in milliseconds: opened by then, a desk is in
  /// the first frame; else the frame says that it is being opened.
  private static let firstFrame: Int64 = 6

  init(
    _ model: InboxModel, screen: any Screen, loop: TerminalLoop, mailbox: Mailbox,
    desk: any DeskClient, drafts: DraftFiles,
    check: @escaping @Sendable (DeskState) -> Objection?
  ) {
    self.check = check
    self.model = model
    self.screen = screen
    self.loop = loop
    self.mailbox = mailbox
    self.desk = desk
    self.drafts = drafts
  }

  /// Runs until the agent quits or the desk or the terminal is lost.
  func run() -> Ending {
    take(.draftsFound(drafts.load()))
    handle(loop.wait(until: monotonicNow() + InboxProgram.firstFrame))
    while ending == nil {
      screen.present(model.view())
      handle(loop.wait(until: deadline))
    }
    drafts.flush()
    return ending ?? .quit
  }

  /// The model's next deadline on the loop's clock.
  private var deadline: Int64? {
    model.nextDeadline.map { monotonicNow() + max(0, $0 - clock.now) }
  }

  private func handle(_ inputs: [Input]) {
    for input in inputs {
      switch input {
      case .key(let key): take(.keyPressed(key))
      case .paste(let text): take(.pasted(text))
      case .resized: take(.resized(screen.size))
      case .focus: break
      case .suspendRequested: take(.suspendRequested)
      case .continued:
        screen.resume()
        take(.resumed)
      case .woken: mailbox.take().forEach(take)
      case .deadline: take(.timePassed)
      case .hungUp: take(.hungUp)
      }
    }
  }

  private func take(_ message: InboxMessage) {
    for effect in model.update(message, at: clock.now) { perform(effect) }
    if !model.isOpen, let failure = mailbox.failure { ending = .failed(failure) }
    if model.isOpen, let check {
      self.check = nil
      if let objection = check(model.desk) { ending = .objected(objection) }
    }
  }

  private func perform(_ effect: InboxEffect) {
    let mailbox = mailbox
    switch effect {
    case .request(let request):
      desk.send(request.command(of: model.me)) { result in
        switch result {
        case .success: mailbox.post(.answered(request, failure: nil))
        case .failure(let error): mailbox.post(.answered(request, failure: "\(error)"))
        }
      }
    case .askRecord(let chat):
      desk.record(of: chat) { result in
        switch result {
        case .success(let record): mailbox.post(.recordArrived(chat, record))
        case .failure(let error): mailbox.post(.questionFailed(.record(chat), "\(error)"))
        }
      }
    case .askHistory(let query, let purpose):
      desk.history(query) { result in
        switch result {
        case .success(let summaries): mailbox.post(.historyArrived(purpose, summaries))
        case .failure(let error): mailbox.post(.questionFailed(.history(purpose), "\(error)"))
        }
      }
    case .ringBell: screen.bell()
    case .setTitle(let title): screen.setTitle(title)
    case .saveDraft(let chat, let text): drafts.save(text, for: chat)
    case .redraw: screen.invalidate()
    case .suspend: suspend()
    case .quit:
      if ending == nil { ending = mailbox.failure.map { .failed($0) } ?? .quit }
    }
  }

  /// Leaves before stopping: who is suspended is not there.
  private func suspend() {
    drafts.flush()
    let isThere = mailbox.failure == nil
    if isThere { desk.setPresent(false) }
    screen.suspend()
    if isThere { desk.setPresent(true) }
    take(.resized(screen.size))
    take(.resumed)
  }
}

/// Milliseconds on a clock that nobody sets.
func monotonicNow() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
