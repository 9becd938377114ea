import Desk
import FrontDesk
import Terminal

/// What an agent's screen remembers of chats, and the drafts that are kept in files: what somebody wrote
/// outlives the run, and for a while its chat, but not for ever.
struct Talks: Hashable, Sendable {
  private(set) var all: [ChatID: Talk] = [:]
  private var ids: MessageIDs
  /// The files of drafts of earlier runs, which wait for the desk to be open.
  private var found: [DraftKind: [ChatID: String]] = [:]
  /// Chats of drafts whose end was asked for.
  private var askedEnds: Set<ChatID> = []

  /// Drafts are dropped so long after their chat ended, in milliseconds: 7 days.
  static let draftReach: Int64 = 7 * 86_400_000

  /// A draft as its file is to hold it.
  struct Kept: Hashable {
    var chat: ChatID
    var kind: DraftKind
    var file: String
  }

  /// - Parameter session: what message ids of this run begin with.
  init(session: String) { ids = MessageIDs(session: session) }

  subscript(id: ChatID) -> Talk? { all[id] }

  func hasText(_ id: ChatID) -> Bool { all[id]?.hasText == true }

  /// Whether something that was written in a chat is in nobody else's hands yet.
  func isHeld(_ id: ChatID) -> Bool { hasText(id) || all[id]?.pending.isEmpty == false }

  // MARK: One chat

  /// Begins to remember a chat.
  mutating func begin(_ id: ChatID, as new: Talk) { all[id] = new }

  /// Changes what is remembered of a chat, if anything is. Nil: nothing is.
  @discardableResult
  mutating func change<Answer>(_ id: ChatID, _ body: (inout Talk) -> Answer) -> Answer? {
    // In place: a copy would copy the draft with every key.
    guard let index = all.index(forKey: id) else { return nil }
    return body(&all.values[index])
  }

  /// As `Draft.type`, in what is in a chat's composer; nil: nothing is remembered of it, or nothing was
  /// written.
  mutating func type(
    _ key: Key, in id: ChatID, width: Int, kills: inout KillRing, at now: Instant
  ) -> Draft.Typed? {
    guard let index = all.index(forKey: id) else { return nil }
    return all.values[index].type(key, width: width, kills: &kills, at: now)
  }

  mutating func forget(_ id: ChatID) { all[id] = nil }

  /// Hands in what is in a chat's composer; nil: there is nothing.
  mutating func handIn(in id: ChatID, at now: Instant) -> PendingMessage? {
    guard let index = all.index(forKey: id) else { return nil }
    return all.values[index].handIn(at: now) { ids.next() }
  }

  // MARK: What is on its way

  /// Takes in that messages are in a conversation: they are on their way no more, and in no draft.
  mutating func gotThrough(_ messages: some Sequence<MessageID>, in id: ChatID, at now: Instant) {
    change(id) { talk in for message in messages { talk.gotThrough(message, at: now) } }
  }

  /// Takes in what was said in chats: drops what is on its way and there, and from the drafts of earlier
  /// runs what those did hand in, where the words have just come.
  mutating func compare(
    with said: (ChatID) -> Conversation?, areNew: (ChatID) -> Bool, at now: Instant
  ) {
    for (id, talk) in all {
      guard !talk.pending.isEmpty || talk.hasFailed, let lines = said(id) else { continue }
      if talk.hasFailed, areNew(id) { compareFailed(with: lines, in: id, at: now) }
      let there = Set(lines.suffix(200).compactMap(\.id))
      gotThrough(talk.pending.map(\.id).filter(there.contains), in: id, at: now)
    }
  }

  /// Takes out of the drafts of an earlier run what it did hand in before it ended.
  mutating func compareFailed(with lines: Conversation, in id: ChatID, at now: Instant) {
    let failed = Set((all[id]?.failed ?? []).map(\.id))
    guard !failed.isEmpty else { return }
    gotThrough(lines.compactMap(\.id).filter(failed.contains), in: id, at: now)
  }

  /// Puts every message whose answer may never be seen here back into its draft. Handed in again
  /// unchanged it is the same message, so one that got through after all is not said twice. Whether
  /// there was any.
  mutating func putBackPending(at now: Instant) -> Bool {
    var wasAny = false
    for id in all.keys where all[id]?.pending.isEmpty == false {
      change(id) { $0.putBackPending(at: now) }
      wasAny = true
    }
    return wasAny
  }

  // MARK: Files

  /// When the next draft is to be kept; nil: none is.
  var nextDue: Instant? {
    var next: Instant?
    func consider(_ due: Instant?) {
      if let due { next = next.map { min($0, due) } ?? due }
    }
    for talk in all.values {
      consider(talk.message.due)
      consider(talk.note.due)
    }
    return next
  }

  /// Every draft whose time has come, or all that changed.
  mutating func keep(all keepsAll: Bool, at now: Instant) -> [Kept] {
    DraftKind.allCases.flatMap { kind in
      let due = all.filter { _, talk in talk[kind].due.map { keepsAll || $0 <= now } ?? false }
      return due.keys.sorted().compactMap { keep(kind, in: $0) }
    }
  }

  /// One draft; nil: its file holds the same already.
  mutating func keep(_ kind: DraftKind, in id: ChatID) -> Kept? {
    change(id) { $0.keep(kind) }?.map { Kept(chat: id, kind: kind, file: $0) }
  }

  /// Takes in the files of earlier runs.
  mutating func find(_ kind: DraftKind, _ files: [ChatID: String]) { found[kind] = files }

  /// Takes over the drafts that were found. Not before the desk is open: what else is remembered of
  /// their chats begins with what the desk knows of them.
  mutating func adoptFound(
    said: (ChatID) -> Conversation?, at now: Instant, as new: (ChatID) -> Talk
  ) {
    for (kind, files) in found {
      for (id, file) in files where all[id]?[kind].text.isEmpty ?? true {
        if all[id] == nil { begin(id, as: new(id)) }
        change(id) { $0.adopt(file, kind, at: now) }
        if let lines = said(id) { compareFailed(with: lines, in: id, at: now) }
      }
    }
    found = [:]
  }

  /// Chats with a draft whose end is to be asked for now.
  mutating func asksForEnds(where isGone: (ChatID) -> Bool) -> [ChatID] {
    all.keys.sorted().filter { id in
      isGone(id) && hasText(id) && askedEnds.insert(id).inserted
    }
  }

  /// Drops the drafts of a chat. What their files are to hold.
  mutating func dropDrafts(of id: ChatID, at now: Instant) -> [Kept] {
    DraftKind.allCases.compactMap { kind in
      guard all[id]?[kind].text.isEmpty == false else { return nil }
      change(id) { $0.adopt("", kind, at: now) }
      return Kept(chat: id, kind: kind, file: "")
    }
  }
}
