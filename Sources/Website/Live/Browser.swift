import Desk
import Dialogues
import FrontDesk
import Hosting
import Store

/// One visitor's browser at a desk, with all its windows: what it shows, and what is told to it. For
/// the desk's thread.
final class Browser {
  let key: VisitorKey
  unowned let browsers: Browsers
  var known: KnownVisitor
  var encounter: Encounter
  var device = Surroundings.Device.desktop
  /// Where it asked from last; kept nowhere else.
  var address: IPAddress?
  /// Asked where what it asks now comes to a person.
  var allowance: ChatAllowance?
  /// What is shown of a dialogue.
  var dialogue: SiteDialogue?
  /// Their chat, open or closed lately.
  var talk: BrowserTalk?
  /// What was told about the chat last, without its lines.
  var toldChat: SiteChat?
  var listeners = Listeners()
  /// The last event before what is shown of a dialogue changed without one; nil: it did not yet.
  var shownAnewAfter: Int64?
  /// The last event that was heard.
  var heard: Int64
  var lastHere: Instant
  var holdsPresence = false
  var watch: TalkWatch?
  var toldTyping = Instant.distantPast
  var needsKeeping = false
  /// Whether the book may know nothing of them yet.
  var isNew = false
  /// Their habits as they were kept last.
  private var keptHabits: VisitorHabits
  /// The last event of what the desk decided here: what they are shown has all that came before.
  var decided: Int64 = 0
  /// What counted while no window listened.
  var uncounted: [SiteCount] = []

  var host: HostedDesk { browsers.host }
  var desk: FrontDesk { browsers.host.desk }

  init(_ key: VisitorKey, _ known: KnownVisitor, _ browsers: Browsers) {
    self.key = key
    self.known = known
    keptHabits = known.habits
    self.browsers = browsers
    heard = browsers.host.desk.state.seq
    lastHere = browsers.host.desk.wallTime
    encounter = Encounter(VisitorMemory(known, browsers.host.desk.state.dialogues))
    takeTalk()
    showWalk()
  }

  var habits: VisitorHabits { encounter.memory.habits }

  /// What became of their habits since they were kept.
  var change: HabitsChange { HabitsChange(from: keptHabits, to: habits, isNew: isNew) }

  /// They were kept, with what others had kept of them; nil: they are forgotten.
  func hasKept(_ kept: VisitorHabits?) {
    (needsKeeping, isNew) = (false, false)
    if let kept { encounter.take(kept) }
    keptHabits = habits
  }

  // MARK: What is shown

  /// All that the window shows. What counted while none listened is told with it, once.
  func takePicture() -> SitePicture {
    defer { uncounted = [] }
    return SitePicture(
      seq: heard, dialogue: dialogue, chat: chat(withLines: true), look: look, counted: uncounted)
  }

  var look: SitePicture.Look? {
    encounter.awaitedLook.map { .init(milliseconds: $0.milliseconds, scroll: $0.scroll) }
  }

  func chat(withLines: Bool) -> SiteChat? {
    var chat = talk?.picture(
      desk.state.chats[talk?.id ?? ""],
      position: desk.state.chats[talk?.id ?? ""].flatMap { desk.place(of: $0) },
      takesMessage: known.unanswered?.chat == talk?.id, desk.state, withLines: withLines)
    if let lines = chat?.lines { chat?.lines = lines.map(read) }
    return chat
  }

  /// A line as this visitor reads it: in the language of the dialogue, else that of the page.
  func read(_ line: SiteLine) -> SiteLine {
    guard case .told = line.content else { return line }
    var line = line
    line.language = dialogue?.language ?? encounter.page?.language ?? ""
    return line
  }

  /// The chat that is open, or that closed a short while ago.
  func takeTalk() {
    guard let id = known.openChat?.chat ?? known.chats.last,
      let record = try? desk.record(of: id)
    else { return }
    if let summary = record.summary, known.unanswered?.chat != id,
      desk.wallTime - summary.endedAt > VisitorMemory.sessionPause
    {
      return
    }
    talk = BrowserTalk(id, record.events, desk.state)
    guard known.openChat != nil else { return }
    watch = TalkWatch(id, of: self, at: host)
    comeBack(to: id)
  }

  /// Shows the walk as it stands.
  func showWalk() {
    // What is not kept yet, or was decided just now, is not counted among those they have begun.
    dialogue = encounter.walk.map { walk in
      SiteDialogue(
        id: walk.dialogue.id, version: walk.version,
        walk: known.walks + (walk.isKept && decided <= heard ? 0 : 1),
        language: walk.dialogue.language,
        pokes: walk.dialogue.pokes, shown: walk.shown, stand: walk.stand)
    }
  }
}
