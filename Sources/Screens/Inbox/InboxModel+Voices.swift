import Alerts
import Desk
import Hosting
import Terminal
import Text
import Words

/// What those who look after the desk say to the agent in their chats, and that they look on.
extension InboxModel {
  /// What was whispered to the agent in the chat that is shown, and not answered or put away; nil:
  /// nothing.
  var whisperStrip: WhisperStrip? {
    guard let shown, opened == nil, isMine(shown), let lines = words[shown] else { return nil }
    return WhisperStrip(
      lines, to: me, after: talks[shown]?.putAwayUpTo ?? 0,
      keys.keyName(for: .putAway, in: .anywhere),
      texts
    ) { name(of: $0) }
  }

  /// Tells the agent as of what visitors write, by the same rules.
  mutating func hear(_ whisper: Whispered, _ effects: inout [ScreenEffect]) {
    guard whisper.to == me else { return }
    let isInSight = isInSight(whisper.chat)
    let visitor = desk.chats[whisper.chat]?.visitor.displayName ?? texts.theVisitor
    if !isInSight {
      say(
        .warning,
        .voice(
          .whispers(agent: name(of: whisper.agent), visitor: visitor, text: whisper.text)))
    }
    guard calls.focus == .elsewhere || !isInSight else { return }
    // What agents say to one another stays at the desk: a call may go through others' hands.
    calls.hear(CallSubject(whisper.chat, visitor: visitor), words: nil, isQuiet: isQuiet)
    call(&effects)
  }

  /// Puts away what was whispered in the chat that is shown: it stays in its conversation.
  mutating func putAwayWhisper() {
    guard let shown, let strip = whisperStrip else { return }
    changeTalk(shown) { $0.putAway(upTo: strip.seq) }
  }

  /// Who watches a chat, in words that fit; empty: nobody does.
  func watchWords(_ id: ChatID, columns: Int) -> String {
    guard let watchers = picture.view.watchers[id], isMine(id) else { return "" }
    let names = watchers.map { $0.map { name(of: $0) } ?? texts.somebodyWhoWatches }
    let full = texts.watched(by: names, seeDrafts: desk.settings.watchDrafts)
    return SafeText(oneLine: full).width <= columns ? full : texts.watchedBriefly(by: names)
  }
}
