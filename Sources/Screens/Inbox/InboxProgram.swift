import Desk
public import FrontDesk
import Hosting
import Store
import Terminal
import Words

/// The agent's screen: what its model wants done, done by the desk, the terminal and the drafts' files.
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

  private let loop: ScreenLoop<InboxModel>
  private let desk: any DeskClient
  private let drafts: any DraftStore
  /// Asked once, when the desk is there.
  private var check: (@Sendable (DeskState) -> Objection?)?
  private var ending: Ending?

  init(
    _ loop: ScreenLoop<InboxModel>, desk: any DeskClient, drafts: any DraftStore,
    check: @escaping @Sendable (DeskState) -> Objection?
  ) {
    self.loop = loop
    self.desk = desk
    self.drafts = drafts
    self.check = check
    loop.perform = { [unowned self] in perform($0) }
    loop.taken = { [unowned self] in messageTaken() }
  }

  /// Runs until the agent quits or the desk or the terminal is lost.
  func run() -> Ending {
    for kind in DraftKind.allCases { loop.take(.draftsFound(kind, drafts.load(kind))) }
    loop.run()
    drafts.flush()
    return ending ?? .quit
  }

  private func messageTaken() {
    if let check {
      if loop.model.isOpen {
        self.check = nil
        if let objection = check(loop.model.desk) { ending = .objected(objection) }
      } else if let failure = loop.mailbox.failure {
        ending = .failed(failure)
      }
    }
    // A desk that is no more is told on the command line: nothing of it is left to be looked at.
    if ending == nil, let failure = loop.mailbox.failure, failure.isGone {
      ending = .failed(failure)
    }
    if ending != nil { loop.end() }
  }

  private func perform(_ effect: InboxEffect) {
    let mailbox = loop.mailbox
    switch effect {
    case .request(let request):
      desk.send(request.command(of: loop.model.me)) { result in
        switch result {
        case .success: mailbox.post(.answered(request, failure: nil))
        case .failure(let error):
          mailbox.post(.answered(request, failure: error.told(mailbox.tongue.words)))
        }
      }
    case .follow(let chat): desk.follow(chat)
    case .askRecord(let chat):
      desk.record(of: chat) { result in
        switch result {
        case .success(let record): mailbox.post(.recordArrived(chat, record))
        case .failure(let error):
          mailbox.post(.questionFailed(.record(chat), error.told(mailbox.tongue.words)))
        }
      }
    case .askHistory(let query, let purpose):
      desk.history(query) { result in
        switch result {
        case .success(let summaries): mailbox.post(.historyArrived(purpose, summaries))
        case .failure(let error):
          mailbox.post(.questionFailed(.history(purpose), error.told(mailbox.tongue.words)))
        }
      }
    case .askVisitor(let mark):
      desk.visitor(mark) { result in
        switch result {
        case .success(let sight): mailbox.post(.sightArrived(mark, sight))
        case .failure(let error):
          mailbox.post(.questionFailed(.visitor(mark), error.told(mailbox.tongue.words)))
        }
      }
    case .askEnd(let chat):
      desk.record(of: chat) { result in
        // What cannot be read now is no reason to drop anything.
        guard case .success(let record) = result else { return }
        if let record, record.summary == nil { return }
        mailbox.post(.endFound(chat, record))
      }
    case .ringBell: loop.screen.bell()
    case .setTitle(let title): loop.screen.setTitle(title)
    case .saveDraft(let chat, let kind, let text):
      drafts.save(text, kind, for: chat)
      guard kind == .message else { break }
      if text.isEmpty { desk.stopTyping(in: chat) } else { desk.type(in: chat) }
    case .redraw: loop.screen.invalidate()
    case .suspend: suspend()
    case .quit:
      if ending == nil { ending = mailbox.failure.map { .failed($0) } ?? .quit }
    }
  }

  /// Leaves before stopping: who is suspended is not there.
  private func suspend() {
    drafts.flush()
    if loop.mailbox.failure == nil {
      if !desk.standAside(while: { loop.suspend() }) {
        loop.mailbox.post(.deskWarned(loop.mailbox.tongue.words.cannotSuspend))
      }
    } else {
      loop.suspend()
    }
  }
}
