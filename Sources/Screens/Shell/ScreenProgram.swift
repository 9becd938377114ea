import Alerts
import Answers
import Desk
import Dispatch
import FrontDesk
import Hosting
import Store
import Terminal
import Text
import Words

/// A screen at work: what its model wants done, done by the desk, the terminal and the drafts' files.
final class ScreenProgram<Model: ScreenModel> {
  private let loop: ScreenLoop<Model>
  private let desk: any DeskClient
  /// Where drafts are kept; nil: nobody writes here.
  private let drafts: (any DraftStore)?
  /// Where the user's choices are read anew; nil: nowhere.
  private let preferences: PreferencesFile?
  /// Where pictures are read; nil: nowhere.
  private let pictures: PictureFile?
  /// What calls besides the bell; nil: nothing.
  private let calls: CallDesk?
  /// What opens addresses; nil: nothing.
  private let addresses: AddressDesk?
  /// What stands between the program and the terminal.
  private let passage: Passage
  /// Where transcripts are saved; nil: nowhere.
  private let transcripts: TranscriptFolder?
  /// Suggests answers; nil: nothing does.
  private let assistant: Assistant?
  /// Counts reports; nil: nothing does.
  private let reports: ReportWork?
  /// The user's editor; nil: nothing is written here.
  private let editor: TextEditor?
  /// Asked once, when the desk is there.
  private var check: (@Sendable (DeskState) -> ScreenObjection?)?
  private var ending: ScreenEnding?
  /// What was kept last of what was read and missed, and when, on the clock of `monotonicNow`.
  private var kept: (marks: ReadingMarks, at: Int64)?

  init(
    _ loop: ScreenLoop<Model>, desk: any DeskClient, drafts: (any DraftStore)?,
    preferences: PreferencesFile?, pictures: PictureFile?, calls: CallDesk?,
    addresses: AddressDesk?, passage: Passage, transcripts: TranscriptFolder?,
    assistant: Assistant?, reports: ReportWork?, editor: TextEditor?,
    check: (@Sendable (DeskState) -> ScreenObjection?)?
  ) {
    self.loop = loop
    self.desk = desk
    self.drafts = drafts
    self.preferences = preferences
    self.pictures = pictures
    self.calls = calls
    self.addresses = addresses
    self.passage = passage
    self.transcripts = transcripts
    self.assistant = assistant
    self.reports = reports
    self.editor = editor
    self.check = check
    loop.perform = { [unowned self] in perform($0) }
    loop.taken = { [unowned self] in messageTaken() }
  }

  /// Runs until whoever sits there quits or the desk or the terminal is lost.
  func run() -> ScreenEnding {
    if let drafts {
      for kind in DraftKind.allCases {
        let found = drafts.load(kind)
        loop.take(.draftsFound(kind, found))
        guard kind == .message else { continue }
        for (chat, file) in found { desk.write(KeptDraft(file: file).text, in: chat) }
      }
      if let marks = drafts.loadMarks() { loop.take(.marksFound(ReadingMarks(marks))) }
    }
    loop.run()
    assistant?.stop()
    reports?.stop()
    keepMarks(isLast: true)
    drafts?.flush()
    return ending ?? .quit
  }

  /// Every so many milliseconds what was read and missed is kept: of what a run that is killed has read
  /// since, it is told once more that it is new.
  private static var marksPause: Int64 { 2000 }

  private func keepMarks(isLast: Bool) {
    guard let drafts else { return }
    let now = monotonicNow()
    if !isLast, let kept, now - kept.at < Self.marksPause { return }
    guard let marks = loop.model.marks, marks != kept?.marks else { return }
    // What was found is not written anew.
    if kept != nil || marks != ReadingMarks() { drafts.keepMarks(marks.text) }
    kept = (marks, now)
  }

  private func messageTaken() {
    keepMarks(isLast: false)
    if let check, loop.model.isOpen {
      self.check = nil
      if let objection = check(loop.model.desk) { ending = .objected(objection) }
    }
    // A desk that cannot be opened, or is no more, is told on the command line: nothing of it is left
    // to be looked at. One that is lost is told on the screen.
    if ending == nil, let failure = loop.mailbox.failure, failure.isGone || !loop.model.isOpen {
      ending = .failed(failure)
    }
    if ending != nil { loop.end() }
  }

  private func end(_ ending: ScreenEnding) {
    if self.ending == nil { self.ending = ending }
  }

  private func perform(_ effect: ScreenEffect) {
    switch effect {
    case .request, .askRecord, .askDecision, .askHistory, .askEvents, .askPastChats, .askSearch,
      .askVisitor,
      .askEnd, .askLibrary:
      ask(effect)
    case .askTerms: askTerms()
    case .follow(let chat): desk.follow(chat)
    case .weighHandOver(let chat): desk.weighHandOver(of: chat)
    case .saveDraft(let chat, let kind, let text):
      drafts?.save(text, kind, for: chat)
      guard kind == .message else { break }
      desk.write(KeptDraft(file: text).text, in: chat)
      if text.isEmpty { desk.stopTyping(in: chat) } else { desk.type(in: chat) }
    case .assist(let request): assistant?.ask(request)
    case .edit(let chat, let kind, let text): edit(chat, kind, text)
    case .saveTranscript(let chat, let zone): saveTranscript(of: chat, zone)
    case .keepPicture(let path): keepPicture(in: path)
    case .count(let request):
      let mailbox = loop.mailbox
      reports?.ask(request) { mailbox.post($0) }
    case .reload: reload()
    case .setMouse(let isOn):
      loop.mailbox.post(.mouseSet(loop.screen.setMouse(isOn) && isOn))
    case .setWidths(let widths):
      guard widths != .inUse else { break }
      AmbiguousWidth.inUse = widths
      loop.screen.invalidate()
      // All of it is laid out anew.
      loop.mailbox.post(.resized(loop.screen.size))
    case .setTheme(let theme): loop.screen.setTheme(theme)
    case .copy(let copy):
      if !loop.screen.copy(copy, through: passage) {
        loop.mailbox.post(.deskWarned(loop.mailbox.tongue.words.notice(.address(.cannotCopy))))
      }
    case .open(let words):
      let mailbox = loop.mailbox
      addresses?.open(words) { mailbox.post(.deskWarned($0)) }
    case .ringBell: loop.screen.bell()
    case .call(let call, let text, let settings): say(call, text, settings)
    case .setTitle(let title): loop.screen.setTitle(title)
    case .redraw: loop.screen.invalidate()
    case .suspend: suspend()
    case .leave(let other): end(loop.mailbox.failure.map { .failed($0) } ?? .left(other))
    case .quit: end(loop.mailbox.failure.map { .failed($0) } ?? .quit)
    case .turnAway(let reason): end(.refused(reason))
    }
  }

  /// Hands a question to the desk; the answer comes by mail.
  private func ask(_ effect: ScreenEffect) {
    let mailbox = loop.mailbox
    @Sendable func tell<Answer>(
      _ result: Result<Answer, DeskError>, of question: ScreenMessage.Question,
      _ message: (Answer) -> ScreenMessage
    ) {
      switch result {
      case .success(let answer): mailbox.post(message(answer))
      case .failure(let error):
        mailbox.post(.questionFailed(question, error.told(mailbox.tongue.words)))
      }
    }
    switch effect {
    case .request(let command):
      desk.send(command) { result in
        let failure: String? =
          if case .failure(let error) = result { error.told(mailbox.tongue.words) } else { nil }
        mailbox.post(.answered(command, failure: failure))
      }
    case .askRecord(let chat):
      desk.record(of: chat) { tell($0, of: .record(chat)) { .recordArrived(chat, $0) } }
    case .askDecision(let chat):
      desk.decisionNow(for: chat) { mailbox.post(.decisionArrived(chat, $0)) }
    case .askHistory(let query):
      desk.history(query) { tell($0, of: .history(query)) { .historyArrived(query, $0) } }
    case .askEvents(let query):
      desk.events(query) { tell($0, of: .events(query)) { .eventsArrived(query, $0) } }
    case .askPastChats(let query):
      desk.pastChats(query) { tell($0, of: .pastChats(query)) { .pastChatsArrived(query, $0) } }
    case .askSearch(let search, let end, let limit):
      desk.search(search, before: end, limit: limit) {
        tell($0, of: .search(search)) { .searchArrived(search, $0) }
      }
    case .askVisitor(let mark):
      desk.visitor(mark) { tell($0, of: .visitor(mark)) { .sightArrived(mark, $0) } }
    case .askLibrary:
      let state = loop.model.desk
      desk.library { result in
        // Cutting ten thousand answers into terms takes a while, and others wait for the desk's thread.
        DispatchQueue.global(qos: .userInitiated).async {
          tell(result, of: .library) { .answersArrived(AnswerShelf($0, at: state)) }
        }
      }
    case .askEnd(let chat):
      desk.record(of: chat) { result in
        // What cannot be read now is no reason to drop anything.
        guard case .success(let record) = result else { return }
        if let record, record.summary == nil { return }
        mailbox.post(.endFound(chat, record))
      }
    case .askTerms, .follow, .weighHandOver, .saveDraft, .assist, .edit, .saveTranscript,
      .keepPicture, .reload, .setMouse, .setWidths, .setTheme, .copy, .open, .ringBell, .call,
      .count, .leave,
      .setTitle, .redraw, .suspend, .quit, .turnAway:
      break
    }
  }

  /// Reads the desk's latest conversations one by one, so that others get their turns at the desk, and
  /// cuts them into terms elsewhere. What cannot be read is left out.
  private func askTerms() {
    let (mailbox, desk) = (loop.mailbox, desk)
    @Sendable func read(_ chats: ArraySlice<ChatID>, _ history: TermHistory) {
      guard let chat = chats.first else { return mailbox.post(.termsArrived(history)) }
      desk.record(of: chat) { result in
        DispatchQueue.global(qos: .utility).async {
          var history = history
          if case .success(let record?) = result {
            history.add(record.words.said(latest: ConversationSummary.linesRead))
          }
          read(chats.dropFirst(), history)
        }
      }
    }
    desk.history(KnownTerms.query) { result in
      guard case .success(let summaries) = result else { return }
      read(summaries.filter { $0.messages > 0 }.map(\.id)[...], TermHistory())
    }
  }

  /// Has a text written in the user's editor, with nothing unsaved meanwhile.
  private func edit(_ chat: ChatID, _ kind: DraftKind, _ text: String) {
    drafts?.flush()
    var outcome = TextEditor.Outcome.failed
    loop.lend { meanwhile in outcome = editor?.edit(text, meanwhile: meanwhile) ?? .failed }
    // What the desk has told last comes first, as it happened.
    loop.mailbox.take().forEach(loop.take)
    if case .text(let text) = outcome {
      loop.take(.edited(chat, kind, text))
    } else {
      loop.take(.edited(chat, kind, nil))
    }
  }

  private func say(_ call: Call, _ text: CallText, _ settings: CallSettings) {
    guard call.channel == .terminal else {
      let mailbox = loop.mailbox
      calls?.call(call, text, settings) { mailbox.post(.deskWarned($0)) }
      return
    }
    guard let route = loop.model.noticeRoute else { return }
    loop.screen.show(headline: text.headline, detail: text.detail, by: route)
  }

  private func saveTranscript(of chat: ChatID, _ zone: String?) {
    guard let transcripts else { return }
    let (mailbox, state) = (loop.mailbox, loop.model.desk)
    desk.record(of: chat) { result in
      switch result {
      case .success(let record?):
        switch transcripts.save(record, state, zone) {
        case .saved(let path): mailbox.post(.transcriptSaved(path: path))
        case .failed(let reason): mailbox.post(.transcriptFailed(reason))
        }
      case .success(nil): mailbox.post(.recordArrived(chat, nil))
      case .failure(let error): mailbox.post(.transcriptFailed(error.told(mailbox.tongue.words)))
      }
    }
  }

  /// Reads a picture, on another thread, and has the desk keep it.
  private func keepPicture(in path: String) {
    guard let pictures else { return }
    let (mailbox, desk) = (loop.mailbox, desk)
    Task.detached {
      switch pictures.read(path) {
      case .broken(let reason): mailbox.post(.pictureKept(nil, failure: reason))
      case .picture(let picture):
        desk.keep(picture) { result in
          switch result {
          case .success: mailbox.post(.pictureKept(picture.id, failure: nil))
          case .failure(let error):
            mailbox.post(.pictureKept(nil, failure: error.told(mailbox.tongue.words)))
          }
        }
      }
    }
  }

  /// Reads the user's choices, on another thread: keys never wait for a disk.
  private func reload() {
    guard let preferences else { return }
    let mailbox = loop.mailbox
    Task.detached {
      switch preferences.read() {
      case .preferences(let read): mailbox.post(.preferencesRead(read))
      case .broken(let reason): mailbox.post(.preferencesBroken(reason))
      }
    }
  }

  /// Leaves before stopping: who is suspended is not there.
  private func suspend() {
    drafts?.flush()
    if loop.mailbox.failure == nil {
      if !desk.standAside(while: { loop.suspend() }) {
        loop.mailbox.post(.deskWarned(loop.mailbox.tongue.words.cannotSuspend))
      }
    } else {
      loop.suspend()
    }
  }
}
