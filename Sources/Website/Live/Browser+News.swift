import Desk
import Dialogues
import FrontDesk
import Hosting
import Store

/// What happens to the visitor, and what their windows are told of it.
extension Browser {
  /// What was told may not have happened.
  func beginAnew() {
    if let known = try? desk.visitor(known.mark) { self.known = known }
    decided = 0
    encounter.take(known, desk.state.dialogues)
    showWalk()
    takeTalk()
    heard = desk.state.seq
    listeners.begin(after: heard)
    tell(.init(.resync))
  }

  func hear(_ stamped: StampedEvent) {
    // What was there when the browser came is in what it was shown then.
    guard stamped.seq > heard else { return }
    heard = stamped.seq
    let wasOpen = known.openChat
    let isAnother = known.apply(stamped)
    if case .site(let event) = stamped.event {
      // What they did here is shown already.
      let answer: DialogueAnswered? = if case .answered(let event) = event { event } else { nil }
      if stamped.seq > decided { encounter.take(known, desk.state.dialogues, after: answer) }
    } else {
      encounter.take(known, desk.state.dialogues)
    }
    if isAnother { becomeAnother() }
    if case .site(let event) = stamped.event { hear(event, stamped.seq) }
    if stamped.event.chat != nil { hear(ofChat: stamped, wasOpen) }
  }

  /// They are another person from now on: the pages and the chats before are none of theirs.
  private func becomeAnother() {
    encounter.becomeAnother()
    needsKeeping = true
    guard known.openChat == nil, talk != nil else { return }
    (talk, toldChat) = (nil, nil)
    listeners.begin(after: heard)
    tell(.init(.resync))
  }

  func hear(_ event: SiteEvent, _ seq: Int64) {
    func count(_ what: SiteCount.What, _ dialogue: DialogueID?, _ version: Int? = nil) {
      tell(.init(seq: seq, .counted(.init(what, dialogue: dialogue, version: version))))
    }
    switch event {
    case .triggered(let event): count(.triggered, event.dialogue, event.version)
    case .engaged(let event): count(.engaged, event.dialogue, event.version)
    case .answered(let event):
      guard seq <= decided else {
        // Given elsewhere.
        let before = dialogue
        showWalk()
        if dialogue != before { tell(.init(seq: seq, .dialogue(dialogue))) }
        break
      }
      dialogue?.shown += event.shown
      dialogue?.stand = event.stand
      tell(.init(seq: seq, .shown(event.dialogue, event.shown, event.stand)))
    case .completed(let event): count(.completed, event.dialogue, event.version)
    case .goalReached(let event): count(.goal(event.goal), event.dialogue, event.version)
    case .learned(let event):
      // What the page itself has said of its visitor is nothing that it has to be told.
      guard let dialogue = event.dialogue else { break }
      for attribute in event.attributes { count(.input(attribute.name), dialogue) }
    case .left(let event): count(.messageLeft, event.dialogue)
    case .forgotten:
      guard known.openChat != nil else { return listeners.end() }
      // Another browser of the same person asked for it: what is left here is the chat.
      hasKept(known.habits)
    case .merged:
      if let known = try? desk.visitor(known.mark) { self.known = known }
      encounter.take(known, desk.state.dialogues)
    }
  }

  func hear(ofChat stamped: StampedEvent, _ wasOpen: KnownVisitor.OpenChat?) {
    guard let chat = stamped.event.chat else { return }
    if case .requested = stamped.event {
      talk = BrowserTalk(chat)
      watch = TalkWatch(chat, of: self, at: host)
      holdsPresence = true
    }
    guard talk?.id == chat else { return }
    for line in talk?.take(stamped, desk.state) ?? [] {
      tell(.init(seq: line.seq, .line(read(line))))
    }
    if let what = SiteCount.What(of: stamped.event) {
      let dialogue = (wasOpen ?? known.openChat)?.dialogue
      tell(
        .init(
          seq: stamped.seq,
          .counted(.init(what, dialogue: dialogue, chat: chat, agent: talk?.agentName))))
      if stamped.event.closesChat, let dialogue {
        tell(.init(seq: stamped.seq, .counted(.init(.completed, dialogue: dialogue))))
        if self.dialogue?.id == dialogue { self.dialogue?.stand = .completed }
      }
    }
    if stamped.event.closesChat {
      holdsPresence = false
      watch = nil
      host.forgetSessions(of: chat)
    }
    tellChat(stamped.seq)
  }

  /// Tells the chat's state, place and agent, if they are others than were told.
  @discardableResult
  func tellChat(_ seq: Int64? = nil) -> Bool {
    guard let chat = chat(withLines: false), chat != toldChat else { return false }
    toldChat = chat
    tell(.init(seq: seq, .chat(chat)))
    return true
  }

  func tell(_ news: SiteNews) {
    if listeners.isEmpty, case .counted(let count) = news.what { uncounted.append(count) }
    switch news.what {
    case .dialogue, .shown: if news.seq == nil { shownAnewAfter = heard }
    case .chat, .line, .look, .counted, .typing, .resync: break
    }
    listeners.tell(news)
  }

  /// Has a window told what happens from an event on; where that cannot be told any more, that the
  /// browser has to begin anew.
  func listen(after seq: Int64, in window: any SiteWindow, _ done: @escaping Done<Void>) {
    isHere()
    if let chat = known.openChat?.chat { comeBack(to: chat) }
    // What is shown without an event has no place behind which a window could go on: one that was cut
    // off may have missed it, and is shown the whole again.
    let again = shownAnewAfter.map { seq <= $0 } ?? false
    listeners.add(
      window, after: seq, heard: heard, then: again ? SiteNews(.dialogue(dialogue)) : nil)
    done(.success(()))
  }

  /// Tells its windows nothing more.
  func endWindows() { listeners.end() }
}
