import Desk
import FrontDesk
import Store
import Terminal
import Text
import Words

/// What follows from every change: the list, the panes, what has to be asked for, what was seen.
extension InboxModel {
  mutating func settle(_ effects: inout [ScreenEffect]) {
    if rowsAreStale { updateRows() }
    listMoreMissed()
    updatePanes()
    askForWhatIsShown(&effects)
    layOutConversation()
    scrollList()
    settleVisitor()
    if isOpen { updateTitle(&effects) }
    clockDeadline = nextClock
    dayShown = localTime.day(of: now)
  }

  private mutating func updatePanes() {
    panes = Panes(size, focus: focus, composerRows: hasComposer ? 1 : 0)
    guard panes.composer != nil, let shown else { return }
    composerRows = (talks[shown]?.draft.text ?? TextBuffer()).layout(width: panes.composerWidth)
    let rows = composerRows.rows.count
    if rows > 1 { panes = Panes(size, focus: focus, composerRows: rows) }
  }

  // MARK: Asking the journal

  private mutating func askForWhatIsShown(_ effects: inout [ScreenEffect]) {
    guard isOpen, failure == nil else { return }
    askForPastChats(&effects)
    guard let shown else { return }
    let isRead = panes.conversation != nil || layers.isZoom
    follow(isRead && isToFollow(shown) ? shown : nil, &effects)
    if isRead, desk.chats[shown] == nil, case .unread = content(of: shown),
      askedRecords.insert(shown).inserted
    {
      effects.append(.askRecord(shown))
    }
    if panes.visitor != nil, let selected { askForSight(of: selected, &effects) }
    if panes.visitor != nil, let selected, let visitor = visitor(of: selected)?.id,
      visitorPast[visitor] == nil, askedVisitors.insert(visitor).inserted
    {
      let since = Instant(milliseconds: now.milliseconds - InboxModel.pastReach)
      let query = HistoryQuery(limit: 30, visitor: visitor, since: since)
      effects.append(.askHistory(query))
    }
  }

  /// Whether a chat is open, may be read, and is none of those whose words come anyway.
  private func isToFollow(_ id: ChatID) -> Bool {
    guard let chat = desk.chats[id], !chat.isWith(me) else { return false }
    if case .hidden = content(of: id) { return false }
    return true
  }

  private mutating func follow(_ id: ChatID?, _ effects: inout [ScreenEffect]) {
    guard id != followed else { return }
    followed = id
    effects.append(.follow(id))
  }

  /// How far back a visitor's past chats are shown: 90 days.
  private static let pastReach: Int64 = 90 * 86_400_000

  private mutating func askForPastChats(_ effects: inout [ScreenEffect]) {
    guard scope == .all, !past.isAsked, !past.isComplete else { return }
    let left = rows.count - (list.selectedIndex ?? 0)
    guard past.summaries.isEmpty || left < 10 else { return }
    past.isAsked = true
    let query = HistoryQuery(limit: PastChats.page, before: past.summaries.last?.closedSeq)
    effects.append(.askHistory(query))
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
    if let record = records[id] { return .lines(record.words) }
    if let words = departed[id]?.words { return .lines(words) }
    return .unread
  }

  mutating func layOutConversation() {
    let rect = layers.isZoom && Panes.fits(size) ? Rect(size).inset(bottom: 1) : panes.conversation
    guard let shown, let rect, case .lines(let lines) = content(of: shown) else {
      inView = nil
      conversation = ConversationLayout()
      return
    }
    changeTalk(shown) { _ in }
    comeIntoView(shown, lines)
    let talk = talks[shown] ?? newTalk(shown)
    let origin = origin(of: shown)
    let style = ConversationLayout.Setting(
      chat: shown, width: layers.isZoom ? rect.columns : Panes.textWidth(rect),
      isPlain: layers.isZoom,
      me: me, newFrom: talk.newFrom, localTime: localTime,
      visitor: visitor(of: shown)?.displayName ?? texts.aVisitor,
      unfoldsWalk: origin.map { _ in talk.isUnfolded })
    let change = conversation.update(
      style,
      walk: { [desk, keys, texts] in
        let key = keys.keyName(for: .unfold, in: .outside)
        return origin.map { WalkLayout($0, in: desk, key: key, texts) }
      },
      lines: lines, pending: talk.pending,
      names: { [labels, desk] in labels.label(of: $0, in: desk) })
    if layers.isZoom {
      shell.layers.scrollZoom { [conversation] in
        InboxModel.show(change, conversation, rect.rows, &$0)
      }
    } else {
      changeTalk(shown) { [conversation] in
        InboxModel.show(change, conversation, rect.rows, &$0.scroll)
      }
    }
    conversation.rows = rect.rows
    markRead(shown, lines)
  }

  /// Brings a scrolled view into step with a conversation whose layout changed.
  private static func show(
    _ change: ConversationLayout.Change, _ conversation: ConversationLayout, _ rows: Int,
    _ scroll: inout FollowScroll
  ) {
    switch change {
    case .nothing where rows == conversation.rows: break
    case .grown(let first, let heights) where rows == conversation.rows:
      scroll.replace(from: first, with: heights)
    case .nothing, .grown, .everything:
      scroll.update(heights: conversation.heights, rows: rows)
    }
  }

  /// Draws the line above what is new when a chat comes into view, or while one reads back.
  private mutating func comeIntoView(_ id: ChatID, _ lines: Conversation) {
    guard desk.chats[id] != nil || departed[id] != nil, let talk = talks[id] else { return }
    let isComing = inView != id
    inView = id
    let scroll = layers.zoom ?? talk.scroll
    if isComing || !scroll.isFollowing && talk.newFrom == nil {
      let first = lines.firstUnread(after: talk.readUpTo)
      changeTalk(id) { $0.newFrom = first ?? (isComing ? nil : $0.newFrom) }
    }
  }

  private mutating func markRead(_ id: ChatID, _ lines: Conversation) {
    let isAtEnd =
      layers.zoom?.isFollowing ?? (layers.isEmpty && talks[id]?.scroll.isFollowing == true)
    guard isAtEnd, let last = lines.last?.seq else { return }
    changeTalk(id) { $0.read(upTo: last) }
    if departed[id]?.isSeen == false { departed[id]?.isSeen = true }
  }

  // MARK: The rest

  /// Keeps the selected row of the list on the screen.
  private mutating func scrollList() {
    guard let rect = panes.list else { return }
    let isTight = listLines.isTight(in: rect)
    if isTight != listLines.isTight {
      listLines = ListLines(rows, counts: counts, isTight: isTight)
    }
    listOffset = listLines.offset(
      from: listOffset, showing: list.selectedIndex, height: listArea(rect).rows)
  }

  /// Where the list's chats are in its pane: without a line that says how many more there are, if there
  /// are more.
  func listArea(_ rect: Rect) -> Rect {
    listLines.lines.count > rect.rows && rect.rows > 2 ? rect.inset(bottom: 1) : rect
  }

  mutating func updateTitle(_ effects: inout [ScreenEffect]) {
    let ringing = count(.ringing)
    let unread = activeRows.count { unreadCount($0.id) > 0 }
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
