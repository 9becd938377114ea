import Desk
import Terminal

/// What is written and not handed in outlives the run, and its chat for a while: what somebody typed
/// while a chat ended is theirs to read again, but not for ever.
extension InboxModel {
  /// Drafts are dropped so long after their chat ended, in milliseconds: 7 days.
  static let draftReach: Int64 = 7 * 86_400_000

  /// Hands every draft whose time has come, or all that changed, to be kept.
  mutating func saveDrafts(all: Bool, _ effects: inout [InboxEffect]) {
    for kind in DraftKind.allCases {
      let due = talks.filter { _, talk in talk[kind].due.map { all || $0 <= now } ?? false }
      for id in due.keys.sorted() {
        if let text = talks[id]?[kind].keep() { effects.append(.saveDraft(id, kind, text)) }
      }
    }
  }

  mutating func draftsFound(
    _ kind: DraftKind, _ drafts: [ChatID: String], _ effects: inout [InboxEffect]
  ) {
    foundDrafts[kind] = drafts
    guard isOpen else { return }
    adoptFoundDrafts()
    askEndsOfDrafts(&effects)
  }

  /// Takes over the drafts that were found. Not before the desk is open: what else is remembered of
  /// their chats begins with what the desk knows of them.
  mutating func adoptFoundDrafts() {
    for (kind, drafts) in foundDrafts {
      for (id, text) in drafts where talks[id]?[kind].text.isEmpty ?? true {
        changeTalk(id) { $0[kind].adopt(text) }
      }
    }
    foundDrafts = [:]
  }

  /// Asks when the chats ended that drafts of earlier runs were written in.
  mutating func askEndsOfDrafts(_ effects: inout [InboxEffect]) {
    guard isOpen else { return }
    for id in talks.keys.sorted()
    where desk.chats[id] == nil && departed[id] == nil && talks[id]?.hasText == true
      && askedEnds.insert(id).inserted
    {
      effects.append(.askEnd(id))
    }
  }

  /// Drops the drafts of a chat that ended long ago, or of which there is none.
  mutating func endFound(_ id: ChatID, _ end: Instant?, _ effects: inout [InboxEffect]) {
    if let end, now - end <= InboxModel.draftReach { return }
    guard desk.chats[id] == nil, shown != id else { return }
    for kind in DraftKind.allCases where talks[id]?[kind].text.isEmpty == false {
      changeTalk(id) { $0[kind].adopt("") }
      effects.append(.saveDraft(id, kind, ""))
    }
  }
}
