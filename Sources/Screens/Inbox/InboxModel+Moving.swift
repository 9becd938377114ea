import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Moving about: between chats, panes and lines. The focus and the selection change here and
/// nowhere else.
extension InboxModel {
  mutating func move(by delta: Int) {
    if moveInLayer(by: delta) { return }
    switch layers.top {
    case .zoom: scroll(lines: delta)
    case .profile: shell.layers.changeProfile { $0.move(by: delta) }
    case .help, .palette, .jump, .search, .addresses, .namesakes, .find, .question, .line,
      .outcome, .handOver, .speak:
      break
    case .answers: moveInAnswers(by: delta)
    case nil:
      switch focus {
      case .list: selectChat(by: delta)
      case .reading, .composer: scroll(lines: delta)
      case .visitor: moveInVisitor(by: delta)
      }
    }
  }

  mutating func moveToEdge(isFirst: Bool) {
    if layers.isZoom { return changeScroll { isFirst ? $0.toTop() : $0.toBottom() } }
    switch focus {
    case .list: selectChat(by: isFirst ? -rows.count : rows.count)
    case .visitor: moveInVisitor(toTop: isFirst)
    case .reading, .composer: changeScroll { isFirst ? $0.toTop() : $0.toBottom() }
    }
  }

  mutating func scroll(pages: Int) {
    if moveInLayer(byPages: pages) { return }
    if layers.isEmpty, focus == .visitor { return moveInVisitor(byPages: pages) }
    changeScroll { $0.scroll(byPages: pages) }
  }

  mutating func scroll(lines: Int) { changeScroll { $0.scroll(by: lines) } }

  private mutating func changeScroll(_ body: (inout FollowScroll) -> Void) {
    if layers.isZoom {
      shell.layers.scrollZoom(body)
    } else if let chat = shown, panes.conversation != nil {
      changeTalk(chat) { body(&$0.scroll) }
    }
  }

  /// Selects a chat by rows.
  mutating func selectChat(by delta: Int) {
    if abs(delta) == 1, isMoveTooSoon(delta) { return }
    opened = nil
    let before = list.selected
    list.move(by: delta)
    if list.selected != before { leave(before) }
    if focus == .reading { focusConversation() }
  }

  /// Selects the chat above or below. What is being written stays with its chat, and writing goes on
  /// in the next one that can be written in: what is typed is never taken for keys.
  mutating func selectChat(toward step: Int) {
    guard focus == .composer else { return selectChat(by: step) }
    if isMoveTooSoon(step) { return }
    opened = nil
    guard let next = list.neighbour(step, stops) else {
      return say(.done, .ownChat(step < 0 ? .noChatAbove : .noChatBelow))
    }
    select(next)
  }

  /// Selects a chat that is listed.
  mutating func select(_ id: ChatID) {
    opened = nil
    let before = list.selected
    if list.select(id), before != id { leave(before) }
  }

  private mutating func leave(_ chat: ChatID?) {
    visitorPane.leave()
    list.becomeStale()
    missed.leave()
    if let chat {
      talks.change(chat) { $0.leave() }
      shell.visit(chat)
    }
    showSelectedOffer()
  }

  /// An offer that is gone to is the one that is answered. It was chosen, so there is nothing to wait
  /// for before a key may mean it.
  private mutating func showSelectedOffer() {
    guard let id = list.selected, banner?.chat != id,
      let offer = ringing.first(where: { $0.chat.id == id })?.offer
    else { return }
    offerBanner.show(offer, of: id, at: now)
  }

  /// What calls for the agent, the most urgent first: what rings, by its deadline; who waits for an
  /// answer, the longest wait first; what is new in other chats, and what became of those that ended.
  var calling: [ChatID] {
    let active = activeChats
    let waiting = active.filter { $0.unansweredSince != nil }.map(\.id)
    let unread = active.filter { $0.unansweredSince == nil && unreadCount($0.id) > 0 }.map(\.id)
    let ended = departed.chats.values.filter { $0.isUnread }
      .sorted { $0.chat.requestSeq < $1.chat.requestSeq }.map(\.chat.id)
    return ringing.map(\.chat.id) + waiting + unread + ended
  }

  /// Goes to what calls most; pressed again, to what calls most of the rest, round and round.
  mutating func selectNext() {
    let calling = calling
    guard !calling.isEmpty else { return say(.done, .ownChat(.nothingCalls)) }
    // What is typed next is words for them.
    shell.layers = Layers()
    if let selected { calledOn.insert(selected) }
    if calling.allSatisfy(calledOn.contains) { calledOn = Set([selected].compactMap(\.self)) }
    if let next = calling.first(where: { !calledOn.contains($0) }) { select(next) }
    focusConversation()
    if focus == .reading { lettersRest = .untouched }
  }

  /// Letters after a key that leads to whoever calls next are meant for them. Where they cannot be
  /// written to yet, as while a chat rings, none of them answers or ends anything: the same keys with
  /// Alt do, and the letters again after any other key.
  enum LettersRest: Hashable, Sendable {
    /// No letter was pressed since: the key that led here leads on.
    case untouched
    case touched
  }

  /// Takes in a key while letters rest. Whether it is taken care of.
  mutating func takesRest(_ key: Key, _ effects: inout [ScreenEffect]) -> Bool {
    guard let rest = lettersRest, focus == .reading, layers.isEmpty else {
      lettersRest = nil
      return false
    }
    guard key.isCharacter else {
      lettersRest = nil
      return false
    }
    if rest == .untouched, keys.action(for: key, in: [.outside]) == .next {
      perform(.next, &effects)
      return true
    }
    lettersRest = .touched
    return false
  }

  /// Goes where the selected chat is written in, or read.
  mutating func focusConversation() {
    guard let shown else {
      focus = .list
      return
    }
    focus = canWrite(in: shown) ? .composer : .reading
  }

  mutating func write() {
    guard let shown else { return }
    let wasReading = focus == .reading
    focusConversation()
    if wasReading, focus == .reading, let chat = desk.chats[shown] {
      switch chat.state {
      case .offered(let offer) where offer.agent == me:
        say(.warning, .offer(.acceptFirst(keys: keyNames(.accept))))
      case .waiting: say(.warning, .offer(.takeFirst(keys: keyNames(.take))))
      default: break
      }
    }
  }

  /// Whether a chat has a composer: it is the agent's, or there is text that was not sent.
  func canWrite(in id: ChatID) -> Bool {
    opened == nil && isWritable(id)
  }

  /// Whether a chat can be written in when it is gone to.
  func isWritable(_ id: ChatID) -> Bool { isMine(id) || talks.hasText(id) }

  /// Whether the shown conversation has a composer below it. The one that is being typed in stays,
  /// whatever becomes of its chat.
  var hasComposer: Bool {
    guard let shown else { return false }
    return canWrite(in: shown) || focus == .composer
  }

  mutating func changePane(by delta: Int) {
    guard layers.isEmpty else { return }
    // What stands in a text to be written is meant for it.
    if focus == .composer, let shown, talks[shown]?.draft.text.isEmpty == false {
      return say(
        .done, .ownChat(.leavesText(key: keys.keyName(for: .back, in: .composer))))
    }
    var panes: [Focus] = [.list]
    if let shown {
      panes.append(canWrite(in: shown) ? .composer : .reading)
      panes.append(.visitor)
    }
    let place = panes.firstIndex(of: focus) ?? 0
    focus = panes[((place + delta) % panes.count + panes.count) % panes.count]
  }

  mutating func back() {
    if seekAll() { return }
    if layers.find != nil { return findNothing() }
    if var profile = layers.profile, profile.leave() {
      return shell.layers.change(.profile(profile))
    }
    if isFinding {
      conversation.search = nil
      return
    }
    guard layers.isEmpty else { return shell.layers.close() }
    if opened != nil {
      opened = nil
      focus = .visitor
    } else if let chat = shown, isWritingNote {
      changeTalk(chat) { $0.write(.message) }
    } else {
      focus = .list
    }
  }

  mutating func openPastChat() {
    guard let id = selected, let cursor = shownVisitorCursor,
      let chats = archive.pastChats(in: id), chats.indices.contains(cursor)
    else { return }
    opened = chats[cursor].summary.id
    focus = .reading
  }

  mutating func switchScope() {
    list.switchScope()
    if list.scope == .active, let selected, list.selectedRow?.section == .past {
      // The selected chat goes out of the list with the others.
      list.selectFirst()
      leave(selected)
      if focus == .composer || focus == .reading { focus = .list }
    }
  }

  mutating func clearMissed() {
    missed.forgetOffers()
    departed.clear()
    list.becomeStale()
    if departed.chats.contains(where: { $1.closing != nil && talks.hasText($0) }) {
      say(
        .warning, .ownChat(.unsentStays(write: keyNames(.write), cut: cutKey)))
    }
  }

  /// Who asked in a chat, if that is known here.
  func visitor(of id: ChatID) -> Visitor? {
    desk.chats[id]?.visitor ?? departed[id]?.chat.visitor
      ?? missed.offer(of: id)?.visitor
      ?? archive.visitor(of: id)
      ?? missedChat(id)?.person
  }
}
