import Desk
import Terminal
import Words

/// Warnings that visitors have waited so long for an answer that their chats will be taken away.
extension InboxModel {
  private var answerWaits: [AnswerWarnings.Wait] {
    activeChats.compactMap { chat in
      guard chat.holder == me, let since = chat.answerOwedSince else { return nil }
      return AnswerWarnings.Wait(chat: chat.id, since: since)
    }
  }

  var nextAnswerWarning: Instant? {
    desk.settings.answerTimeout.flatMap { answerWarnings.next(answerWaits, patience: $0) }
  }

  mutating func warnOfWaits(_ effects: inout [ScreenEffect]) {
    guard let patience = desk.settings.answerTimeout else { return }
    let due = answerWarnings.due(answerWaits, patience: patience, at: now)
    // The one whose time is up first is told last, and stays to be read.
    guard let first = due.min(by: { $0.since < $1.since }) else { return }
    let left = Remaining.seconds(until: first.since + patience, now: now)
    let name = visitor(of: first.chat)?.displayName ?? texts.theVisitor
    say(.warning, .ownChat(.answerDue(visitor: name, seconds: left)))
    effects.append(.ringBell)
  }
}
