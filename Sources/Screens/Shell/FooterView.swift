import Desk
import Terminal
import Text
import Words

extension InboxModel {
  /// What has just happened, or the keys that do something here.
  func drawFooter(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    if let notice, mode == .desk || isZoom {
      guard let room = roomAboveComposer, !notice.fits(rect) else {
        canvas.drawNotice(notice, in: rect)
        return
      }
      canvas.drawNotice(notice, in: room)
    }
    let entries = footerEntries
    var items = entries.filter { $0.action != .help }.compactMap { entry in
      var item = FooterItem(entry, texts)
      // The same key reads what cannot be written in.
      if entry.action == .write, let shown, !canWrite(in: shown) {
        item?.label = SafeText(texts.label(.read))
      }
      return item
    }
    if case .zoom(let scroll) = mode, !scroll.isFollowing, let shown {
      let unread = unreadCount(shown)
      let more = SafeText(unread > 0 ? texts.newBelow(unread) : texts.moreBelow(nil))
      items.insert(
        FooterItem(
          key: SafeText(inboxCommands.keyName(for: .pageDown, in: .anywhere)), label: more), at: 0)
    }
    canvas.drawFooter(
      items, last: entries.first { $0.action == .help }.flatMap { FooterItem($0, texts) }, in: rect)
  }

  /// Where words are told that have no room in the footer while somebody writes: not over what they
  /// write.
  private var roomAboveComposer: Rect? {
    guard mode == .desk, focus == .composer, panes.composer != nil else { return nil }
    return panes.conversation?.bottom(1)
  }

  /// The entries of the table that do something now, the nearest first, each action once.
  private var footerEntries: [CommandTable<InboxAction, InboxContext, CommandText>.Entry] {
    let contexts = contexts
    var actions: Set<InboxAction> = []
    return inboxCommands.entries.filter { entry in
      guard entry.label != nil, !entry.contexts.isDisjoint(with: contexts),
        let key = entry.keys.first,
        inboxCommands.action(for: key, in: contexts) == entry.action, isUseful(entry.action)
      else { return false }
      return actions.insert(entry.action).inserted
    }
  }

  private var isWritingInOwnChat: Bool { focus == .composer && shown.map(isMine) ?? false }

  /// Whether an action would do anything as things are, so that the footer has room for those that
  /// do.
  private func isUseful(_ action: InboxAction) -> Bool {
    switch action {
    case .accept, .decline: banner != nil
    case .undo: heldDecline != nil || justHandled != nil
    case .handled: selectedMissed.map { handling[$0.chat] == nil } ?? false
    case .toggleAvailability: takesChats
    case .take: takesChats && selected.flatMap { desk.chats[$0] }?.state == .waiting
    case .handOver: opened == nil && selected.map { desk.chats[$0]?.holder == me } ?? false
    case .end: opened == nil && selected.map(isMine) ?? false
    case .nextUnanswered:
      activeRows.contains { $0.id != selected && desk.chats[$0.id]?.unansweredSince != nil }
    case .write: shown.map { focus == .list || canWrite(in: $0) } ?? false
    case .note: isWritingInOwnChat && !isWritingNote
    case .send, .saveNote, .newLine: isWritingInOwnChat
    case .open: shownVisitorCursor != nil
    case .visitor, .zoom: shown != nil && !isZoom
    case .switchScope: !isZoom
    case .unfold: !isZoom && hasWalk
    case .clearMissed:
      !isZoom && (!missedOffers.isEmpty || departed.values.contains { $0.closing != nil })
    case .back: focus != .list || mode != .desk
    case .nextPane:
      !isZoom && size.columns < Panes.threePanes
        && !(focus == .composer && shown.flatMap { talks[$0] }?.draft.text.isEmpty == false)
    default: true
    }
  }
}
