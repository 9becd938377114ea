import Desk
import FrontDesk
import Terminal

/// What is written and not handed in outlives the run, and its chat for a while: what somebody typed
/// while a chat ended is theirs to read again, but not for ever.
extension InboxModel {
  /// Hands every draft whose time has come, or all that changed, to be kept.
  mutating func saveDrafts(all: Bool, _ effects: inout [ScreenEffect]) {
    effects += talks.keep(all: all, at: now).map(\.effect)
  }

  mutating func draftsFound(
    _ kind: DraftKind, _ drafts: [ChatID: String], _ effects: inout [ScreenEffect]
  ) {
    talks.find(kind, drafts)
    guard isOpen else { return }
    adoptFoundDrafts()
    askEndsOfDrafts(&effects)
  }

  mutating func adoptFoundDrafts() {
    talks.adoptFound(said: { [words] in words[$0] }, at: now, as: { [self] in newTalk($0) })
  }

  /// Asks when the chats ended that drafts of earlier runs were written in.
  mutating func askEndsOfDrafts(_ effects: inout [ScreenEffect]) {
    guard isOpen else { return }
    effects += talks.asksForEnds { [desk, departed] id in
      desk.chats[id] == nil && departed[id] == nil
    }.map { .askEnd($0) }
  }

  /// Lists a chat that ended while a draft of an earlier run was written in it, so that the draft is
  /// found. Drops the drafts of one that ended long ago, or of which there is none.
  mutating func endFound(_ id: ChatID, _ record: ChatRecord?, _ effects: inout [ScreenEffect]) {
    guard desk.chats[id] == nil else { return }
    if let record { talks.compareFailed(with: record.words, in: id, at: now) }
    if let record, let end = record.summary?.endedAt, now - end <= Talks.draftReach {
      guard departed[id] == nil, talks.hasText(id) else { return }
      departed.keep(
        Departed(
          chat: record.chat, words: record.words, summary: record.summary,
          closing: record.words.last, isSeen: true))
      list.becomeStale()
      return
    }
    guard shown != id else { return }
    effects += talks.dropDrafts(of: id, at: now).map(\.effect)
  }
}

extension Talks.Kept {
  var effect: ScreenEffect { .saveDraft(chat, kind, file) }
}
