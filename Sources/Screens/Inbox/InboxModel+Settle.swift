import Alerts
import Desk
import FrontDesk
import Store
import Terminal
import Text
import Words

/// What follows from every change: the list, the panes, what has to be asked for, what was seen.
extension InboxModel {
  mutating func settle(_ effects: inout [ScreenEffect]) {
    if list.isStale { updateRows() }
    listMoreMissed()
    settleSides()
    updatePanes()
    askForWhatIsShown(&effects)
    weighHandOver(&effects)
    layOutConversation()
    layOutSides()
    land()
    if let rect = panes.list { list.scroll(in: rect) }
    settleVisitor()
    if isOpen { updateTitle(&effects) }
    freshness.renew(until: nextClock, day: localTime.day(of: now))
  }

  private mutating func updatePanes() {
    let strip = whisperStrip
    var whisperRows = strip == nil ? 0 : 1
    func panes(_ rows: Int) -> Panes {
      Panes(
        size, focus: focus, composerRows: rows, hasFooter: shell.hasFooter,
        beside: max(1, columnChats.count), current: currentColumn, whisperRows: whisperRows)
    }
    self.panes = panes(hasComposer ? 1 : 0)
    if let strip, let rect = self.panes.whisper {
      whisperRows = strip.rows(width: TextColumn.width(in: rect))
      if whisperRows > 1 { self.panes = panes(hasComposer ? 1 : 0) }
    }
    guard self.panes.composer != nil, let shown else { return }
    composer.layOut(talks[shown]?.draft.text ?? TextBuffer(), width: self.panes.composerWidth)
    let rows = composer.rows.rows.count
    if rows > 1 { self.panes = panes(rows) }
  }

  // MARK: Asking the journal

  private mutating func askForWhatIsShown(_ effects: inout [ScreenEffect]) {
    guard isOpen, failure == nil else { return }
    askForPastChats(&effects)
    askForSuggestion(&effects)
    if terms.asks(at: now) { effects.append(.askTerms) }
    if layers.answers != nil, library.asks(for: desk.library) { effects.append(.askLibrary) }
    guard let shown else { return }
    let isRead = panes.conversation != nil || layers.isZoom
    let followed = isRead && isToFollow(shown) ? shown : nil
    if conversation.follow(followed) { effects.append(.follow(followed)) }
    if isRead, desk.chats[shown] == nil, case .unread = content(of: shown),
      archive.asksForRecord(of: shown)
    {
      effects.append(.askRecord(shown))
    }
    guard panes.visitor != nil, let selected else { return }
    askForSight(of: selected, &effects)
    askForPast(of: selected, &effects)
  }

  /// Whether a chat is open, may be read, and is none of those whose words come anyway.
  private func isToFollow(_ id: ChatID) -> Bool {
    guard let chat = desk.chats[id], !chat.isWith(me) else { return false }
    if case .hidden = content(of: id) { return false }
    return true
  }

  private mutating func askForPastChats(_ effects: inout [ScreenEffect]) {
    guard list.scope == .all else { return }
    let left = rows.count - (list.selectedIndex ?? 0)
    if let query = archive.asksForPast(left: left) { effects.append(.askHistory(query)) }
  }

  /// Whether keys mean the chats of the desk: nothing lies over the panes, or one of the chats does.
  var isDeskInHand: Bool { layers.isEmpty || layers.isZoom }

  // MARK: The conversation

  /// What there is to show of a chat's conversation.
  enum Content {
    case lines(Conversation)
    /// It is in the journal and has to be asked for.
    case unread
    /// Somebody else's, who talks in it now.
    case hidden(AgentID)
  }

  func content(of id: ChatID) -> Content {
    if let chat = desk.chats[id] {
      let maySeeAll = desk.agent(me)?.permissions.contains(.viewAll) ?? false
      if let agent = chat.agent, !chat.isWith(me), !maySeeAll { return .hidden(agent) }
      return words[id].map { .lines($0) } ?? .unread
    }
    if let record = archive.records[id] { return .lines(record.words) }
    if let words = departed[id]?.words { return .lines(words) }
    return .unread
  }

  mutating func layOutConversation() {
    let rect = layers.isZoom && Panes.fits(size) ? zoomArea : panes.conversation
    guard let shown, let rect, case .lines(let lines) = content(of: shown) else {
      conversation.clear()
      return
    }
    changeTalk(shown) { _ in }
    comeIntoView(shown, lines)
    let talk = talks[shown] ?? newTalk(shown)
    let origin = origin(of: shown)
    let style = ConversationLayout.Setting(
      chat: shown, width: layers.isZoom ? rect.columns : TextColumn.width(in: rect),
      isPlain: layers.isZoom, me: me, newFrom: talk.newFrom, localTime: localTime,
      visitor: visitor(of: shown)?.displayName ?? texts.aVisitor,
      unfoldsWalk: origin == nil && !talk.isUnfolded ? nil : talk.isUnfolded,
      knownTerms: talk.isUnfolded ? terms.count : nil)
    let summary = talk.isUnfolded ? summary(of: shown, lines) : nil
    let change = conversation.update(
      style,
      walk: { [desk, keys, texts] in
        let key = keys.keyName(for: .unfold, in: .outside)
        return WalkLayout(origin, summary: summary?() ?? [], in: desk, key: key, texts)
      },
      lines: lines, pending: talk.pending, names: { [picture] in picture.name(of: $0) })
    if layers.isZoom {
      shell.layers.scrollZoom { [conversation] in
        conversation.layout.settle(&$0, after: change, rows: rect.rows)
      }
    } else {
      changeTalk(shown) { [conversation] in
        conversation.layout.settle(&$0.scroll, after: change, rows: rect.rows)
      }
    }
    conversation.isShown(rows: rect.rows)
    markRead(shown, lines)
  }

  /// Draws the line above what is new when a chat comes into view, or while one reads back.
  private mutating func comeIntoView(_ id: ChatID, _ lines: Conversation) {
    guard desk.chats[id] != nil || departed[id] != nil, let talk = talks[id] else { return }
    let isComing = conversation.show(id)
    let scroll = layers.zoom ?? talk.scroll
    if isComing || !scroll.isFollowing && talk.newFrom == nil {
      changeTalk(id) { $0.markNew(lines, isComing: isComing) }
    }
  }

  private mutating func markRead(_ id: ChatID, _ lines: Conversation) {
    let isAtEnd =
      layers.zoom?.isFollowing ?? (layers.isEmpty && talks[id]?.scroll.isFollowing == true)
    // Whoever is in their editor reads nothing here.
    guard isAtEnd, cameWhileEditing == nil, let last = lines.last?.seq else { return }
    changeTalk(id) { $0.read(upTo: last) }
    departed.see(id)
    // Whose window has no focus has not seen it.
    if calls.focus != .elsewhere { calls.see(id) }
  }

  // MARK: The rest

  mutating func updateTitle(_ effects: inout [ScreenEffect]) {
    let offers = calls.settings.offers.contains(.title)
    let messages = calls.settings.messages.contains(.title)
    let ringing = offers ? list.count(.ringing) : 0
    let unread = !messages ? 0 : list.activeRows.count { unreadCount($0.id) > 0 }
    shell.updateTitle(
      calls: ringing, news: unread,
      { [texts, me] in texts.windowTitle(me.text, ringing: ringing, unread: unread) }, &effects)
  }

  /// How many of the visitor's messages were not seen yet.
  func unreadCount(_ id: ChatID) -> Int {
    guard let chat = desk.chats[id], isMine(id) else { return 0 }
    return talks[id]?.unread ?? chat.unanswered
  }
}
