import Desk
import FrontDesk
import Terminal
import Text
import Words

/// What the agent asks of the desk, and what comes of it.
extension InboxModel {
  /// The offer that a key pressed now is about.
  mutating func paintedOffer() -> ChatID? {
    switch offerBanner.meant(at: now) {
    case .nothing: say(.hint, .offer(.nothingRings))
    case .tooSoon: say(.warning, .offer(.offerHasChanged))
    case .offer(let chat): return chat
    }
    return nil
  }

  mutating func accept(_ effects: inout [ScreenEffect]) {
    guard let chat = paintedOffer() else { return }
    answers.claim(chat)
    changeTalk(chat) { _ in }
    effects.append(.request(.accept(chat)))
    claimedNow(chat, &effects)
  }

  mutating func take(_ effects: inout [ScreenEffect]) {
    guard let chat = list.selected, opened == nil, let waiting = desk.chats[chat],
      case .waiting = waiting.state, !answers.claimed.contains(chat)
    else {
      if let id = list.selected, opened == nil, let chat = desk.chats[id],
        let other = chat.holder, other != me
      {
        say(
          .warning,
          .ownChat(.isWith(visitor: chat.visitor.displayName, agent: name(of: other))))
      } else {
        say(.warning, .ownChat(.onlyWaitingIsTaken))
      }
      return
    }
    answers.claim(chat)
    changeTalk(chat) { _ in }
    effects.append(.request(.take(chat)))
    claimedNow(chat, &effects)
  }

  /// Goes to a chat the agent has just asked for, unless they are writing to somebody else.
  private mutating func claimedNow(_ chat: ChatID, _ effects: inout [ScreenEffect]) {
    updateRows()
    updateBanner(&effects)
    if focus == .composer, let shown, shown != chat, talks.hasText(shown) {
      let name = desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
      let other = visitor(of: shown)?.displayName ?? texts.theVisitor
      say(.done, .ownChat(.isYours(visitor: name, writingTo: other)))
      return
    }
    shell.layers = Layers()
    select(chat)
    focus = .composer
  }

  mutating func askToEnd() {
    guard isDeskInHand, opened == nil, let chat = list.selected, isMine(chat) else {
      say(.warning, .ownChat(.onlyYoursIsEnded))
      return
    }
    ask(.command(.end(chat, intervening: false)))
  }

  /// Hands in what is written, for the chat it was written for: sends a message, saves a note. What
  /// is in the composer says which; the text of one is never taken for the other.
  ///
  /// - Parameter isAgreed: whether it was asked already if a paste of many lines is to be sent.
  mutating func handIn(
    _ kind: DraftKind, isAgreed: Bool = false, _ effects: inout [ScreenEffect]
  ) {
    guard layers.isEmpty, focus == .composer, let chat = shown, talks[chat]?.kind == kind else {
      return
    }
    guard talks[chat]?.draft.text.text.contains(where: { !$0.isWhitespace }) == true else { return }
    guard isMine(chat) else {
      say(
        .warning,
        .ownChat(.staysHere(isNote: kind == .note, unwritable(chat), cut: cutKey)))
      return
    }
    if kind == .message, asksAgain(in: chat) { return }
    if kind == .message, !isAgreed, let lines = talks[chat]?.draft.linesToAskFor {
      return ask(.send(chat, lines: lines))
    }
    guard let message = talks.handIn(in: chat, at: now) else { return }
    // It stays in the draft's file until the desk has it.
    if let file = talks.keep(kind, in: chat) { effects.append(file.effect) }
    switch kind {
    case .message:
      effects.append(
        .request(.say(chat, id: message.id, text: message.text, answers: message.answers)))
    case .note: effects.append(.request(.note(chat, id: message.id, text: message.text)))
    }
  }

  /// Saves what was said in the chat that is shown, if it may be read.
  mutating func saveTranscript(_ effects: inout [ScreenEffect]) {
    guard let shown, case .lines = content(of: shown) else {
      return say(.warning, .ownChat(.nothingToSave))
    }
    effects.append(.saveTranscript(shown, zone: desk.agent(me)?.timeZone))
  }

  /// Why nothing can be written to the visitor of a chat.
  func whyNotMine(_ chat: ChatID) -> String { texts.why(unwritable(chat)) }

  private func unwritable(_ chat: ChatID) -> ScreenNotice.OwnChat.Unwritable {
    guard let open = desk.chats[chat] else { return .over }
    switch open.state {
    case .waiting: return .untaken
    case .offered(let offer) where offer.agent == me: return .unaccepted
    case .offered(let offer): return .ringsAt(name(of: offer.agent))
    case .active(let talk) where talk.handOver?.agent == me: return .unaccepted
    case .active(let talk): return .isWith(name(of: talk.agent))
    }
  }

  /// Makes the composer one for notes, or one for messages again. Each keeps its own text.
  mutating func switchNote() {
    guard isDeskInHand, opened == nil, let chat = shown,
      isMine(chat) || isWritingNote
    else {
      say(.warning, .ownChat(.notesOnlyInYours))
      return
    }
    shell.layers = Layers()
    let wasWriting = focus == .composer
    focus = .composer
    changeTalk(chat) { $0.write(wasWriting && $0.kind == .note ? .message : .note) }
  }

  /// Whether the composer has the keys and is one for notes.
  var isWritingNote: Bool {
    guard focus == .composer, let shown else { return false }
    return talks[shown]?.kind == .note
  }

  mutating func answered(
    _ command: Command, _ failure: String?, _ effects: inout [ScreenEffect]
  ) {
    switch command {
    case .accept(let chat), .take(let chat):
      // Success comes with the news; a refusal gives the chat back to where it is.
      guard let failure else { return }
      answers.refused(chat)
      list.becomeStale()
      // What is pressed next is not meant for somebody who is not theirs; what was typed stays.
      if focus == .composer, shown == chat, !talks.hasText(chat) { focus = .list }
      updateBanner(&effects)
      say(.failure, failure)
    case .say(let chat, let id?, _, _), .note(let chat, let id?, _):
      if let failure { putBack(chat, id, failure) } else { delivered(chat, id) }
    case .whisper: answered(spoken: .whispered(before: false), failure)
    case .barge: answered(spoken: .bargedIn(before: false), failure)
    case .setAvailable(_, let available):
      if let failure { return say(.failure, failure) }
      let undo = key(for: .toggleAvailability)?.name
      say(.done, .availability(available ? .available(undo: undo) : .unavailable(undo: undo)))
    case .decline(let chat):
      guard let failure else { return }
      answers.refused(chat)
      list.becomeStale()
      updateBanner(&effects)
      say(.failure, failure)
    case .transfer(let chat, let destination, _, _, _):
      if let failure { say(.failure, failure) } else { sayHandedOver(chat, destination) }
    case .missed(let deed): answered(deed, failure)
    case .block(.blockVisitor(let chat, _, _)): answered(blocked: chat, failure)
    case .merge(let visitor, _): answered(merged: visitor, failure)
    case .change(.changeOwn) where failure == nil:
      say(.done, texts.receipt(SetUpReceipt.changedAgent(me)))
    case .change(.responses(.ask(let question, _))) where failure == nil:
      say(.done, .questionNoted(question))
    // Their success comes with the news, if an inbox gives them at all.
    case .assign, .requeue, .move, .broadcast, .end, .request, .takeOver, .say, .note, .mark,
      .leave, .resume, .change, .site, .block,
      .setClock:
      if let failure { say(.failure, failure) }
    }
  }

  /// A message that the desk has: it is in the conversation, or will be with the next news. In a
  /// chat that has closed nobody tells any more.
  private mutating func delivered(_ chat: ChatID, _ id: MessageID) {
    let isOnItsWay = talks[chat]?.pending.contains { $0.id == id } ?? false
    guard desk.chats[chat] == nil || !isOnItsWay else { return }
    talks.gotThrough([id], in: chat, at: now)
    list.becomeStale()
  }

  /// Puts a message that did not get through back into the composer, before what has been written
  /// since.
  private mutating func putBack(_ chat: ChatID, _ id: MessageID, _ reason: String) {
    if talks.change(chat, { [now] in $0.putBack(id, at: now) }) == true { list.becomeStale() }
    // Or it was put back before this answer, as when suspending; why is not yet said.
    guard let message = talks[chat]?.failed.first(where: { $0.id == id }) else { return }
    let name = visitor(of: chat)?.displayName ?? texts.theVisitor
    switch message.kind {
    case .message: say(.failure, .ownChat(.notSent(visitor: name, reason: reason)))
    case .note: say(.failure, .ownChat(.noteNotSaved(visitor: name, reason: reason)))
    }
  }
}
