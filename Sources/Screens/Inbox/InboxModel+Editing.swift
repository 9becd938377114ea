import Alerts
import Desk
import Terminal
import Text
import Words

/// A long answer, written in the user's own editor while messages still come in.
extension InboxModel {
  /// Opens it with what is in the composer of the chat that is shown, all else being kept first.
  mutating func openEditor(_ effects: inout [ScreenEffect]) {
    guard layers.isEmpty, focus == .composer, failure == nil, let chat = shown else { return }
    sendHeldDecline(&effects)
    changeTalk(chat) { _ in }
    saveDrafts(all: true, &effects)
    guard let talk = talks[chat] else { return }
    cameWhileEditing = 0
    // They look at something else, and are called as if it were in another window.
    calls.turn(.elsewhere)
    effects.append(.edit(chat, talk.kind, talk.draft.text.text))
  }

  /// Takes in what was written, in the place of what stood in that composer; and says what came in
  /// meanwhile.
  mutating func edited(
    _ chat: ChatID, _ kind: DraftKind, _ text: String?, _ effects: inout [ScreenEffect]
  ) {
    let count = cameWhileEditing ?? 0
    cameWhileEditing = nil
    guard let text else { return say(.warning, .keys(.editorFailed)) }
    let was = talks[chat]?.kind
    changeTalk(chat) { $0.write(kind) }
    var fits = true
    edit(chat) { draft in
      let before = draft
      draft.clear()
      fits = draft.insert(text)
      if !fits { draft = before }
      return fits
    }
    if !fits { sayTooLongToPaste(text, chat) }
    // The chat may have gone to somebody else, and another be shown.
    if let was, chat != shown { changeTalk(chat) { $0.write(was) } }
    list.becomeStale()
    saveDrafts(all: true, &effects)
    if fits, count > 0 { say(.done, .ownChat(.cameMeanwhile(count))) }
  }
}
