import Desk
import FrontDesk
import Terminal

/// What is written and not handed in outlives the run, and its chat for a while: what somebody typed
/// while a chat ended is theirs to read again, but not for ever.
extension InboxModel {
  /// Drafts are dropped so long after their chat ended, in milliseconds: 7 days.
  static let draftReach: Int64 = 7 * 86_400_000

  /// Hands every draft whose time has come, or all that changed, to be kept.
  mutating func saveDrafts(all: Bool, _ effects: inout [ScreenEffect]) {
    for kind in DraftKind.allCases {
      let due = talks.filter { _, talk in talk[kind].due.map { all || $0 <= now } ?? false }
      for id in due.keys.sorted() {
        if let file = talks[id]?.keep(kind) { effects.append(.saveDraft(id, kind, file)) }
      }
    }
  }

  mutating func draftsFound(
    _ kind: DraftKind, _ drafts: [ChatID: String], _ effects: inout [ScreenEffect]
  ) {
    foundDrafts[kind] = drafts
    guard isOpen else { return }
    adoptFoundDrafts()
    askEndsOfDrafts(&effects)
  }

  /// Takes over the drafts that were found. Not before the desk is open: what else is remembered of
  /// their chats begins with what the desk knows of them.
  mutating func adoptFoundDrafts() {
    let now = now
    for (kind, drafts) in foundDrafts {
      for (id, file) in drafts where talks[id]?[kind].text.isEmpty ?? true {
        changeTalk(id) { $0[kind].adopt(file, kind, at: now) }
        if let said = words[id] { dropWhatGotThrough(id, said) }
      }
    }
    foundDrafts = [:]
  }

  /// Takes out of the drafts of an earlier run what it did hand in before it ended.
  mutating func dropWhatGotThrough(_ id: ChatID, _ lines: Conversation) {
    guard let talk = talks[id] else { return }
    let failed = Set((talk.message.failed + talk.note.failed).map(\.id))
    guard !failed.isEmpty else { return }
    for said in lines.compactMap(\.id) where failed.contains(said) {
      talks[id]?.gotThrough(said, at: now)
    }
  }

  /// Asks when the chats ended that drafts of earlier runs were written in.
  mutating func askEndsOfDrafts(_ effects: inout [ScreenEffect]) {
    guard isOpen else { return }
    for id in talks.keys.sorted()
    where desk.chats[id] == nil && departed[id] == nil && talks[id]?.hasText == true
      && askedEnds.insert(id).inserted
    {
      effects.append(.askEnd(id))
    }
  }

  /// Lists a chat that ended while a draft of an earlier run was written in it, so that the draft is
  /// found. Drops the drafts of one that ended long ago, or of which there is none.
  mutating func endFound(_ id: ChatID, _ record: ChatRecord?, _ effects: inout [ScreenEffect]) {
    guard desk.chats[id] == nil else { return }
    if let record { dropWhatGotThrough(id, record.words) }
    if let record, let end = record.summary?.endedAt, now - end <= InboxModel.draftReach {
      guard departed[id] == nil, talks[id]?.hasText == true else { return }
      departed[id] = Departed(
        chat: record.chat, words: record.words, summary: record.summary,
        closing: record.words.last, isSeen: true)
      rowsAreStale = true
      return
    }
    guard shown != id else { return }
    for kind in DraftKind.allCases where talks[id]?[kind].text.isEmpty == false {
      let now = now
      changeTalk(id) { $0[kind].adopt("", kind, at: now) }
      effects.append(.saveDraft(id, kind, ""))
    }
  }
}
