import Desk
import Terminal
import Text
import Words

extension InboxModel {
  /// What has just happened, or the keys that do something here.
  func drawFooter(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    if let notice, isDeskInHand {
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
    if let scroll = layers.zoom, !scroll.isFollowing, let shown {
      let unread = unreadCount(shown)
      let more = SafeText(unread > 0 ? texts.newBelow(unread) : texts.moreBelow(nil))
      items.insert(
        FooterItem(
          key: SafeText(keys.keyName(for: .pageDown, in: .anywhere)), label: more), at: 0)
    }
    canvas.drawFooter(
      items, last: entries.first { $0.action == .help }.flatMap { FooterItem($0, texts) }, in: rect)
  }

  /// Where words are told that have no room in the footer while somebody writes: not over what they
  /// write.
  private var roomAboveComposer: Rect? {
    guard layers.isEmpty, focus == .composer, panes.composer != nil else { return nil }
    return panes.conversation?.bottom(1)
  }

  private var isWritingInOwnChat: Bool { focus == .composer && shown.map(isMine) ?? false }

  func isUseful(_ action: InboxAction) -> Bool {
    switch action {
    case .accept, .decline: banner != nil
    case .undo: answers.held != nil || missed.justHandled != nil
    case .handled: selectedMissed.map { !missed.isAsked($0.chat) } ?? false
    case .toggleAvailability: takesChats
    case .take: takesChats && selected.flatMap { desk.chats[$0] }?.state == .waiting
    case .handOver: opened == nil && selected.map { desk.chats[$0]?.holder == me } ?? false
    case .end: opened == nil && selected.map(isMine) ?? false
    case .nextUnanswered:
      list.activeRows.contains { $0.id != selected && desk.chats[$0.id]?.unansweredSince != nil }
    case .write: shown.map { focus == .list || canWrite(in: $0) } ?? false
    case .note: isWritingInOwnChat && !isWritingNote
    case .send, .saveNote, .newLine: isWritingInOwnChat
    case .open: shownVisitorCursor != nil
    case .visitor, .zoom: shown != nil && !layers.isZoom
    case .switchScope: !layers.isZoom
    case .unfold: !layers.isZoom && hasWalk
    case .clearMissed:
      !layers.isZoom && (!missed.offers.isEmpty || departed.hasEnded)
    case .back: focus != .list || !layers.isEmpty
    case .nextPane:
      !layers.isZoom && size.columns < Panes.threePanes
        && !(focus == .composer && shown.flatMap { talks[$0] }?.draft.text.isEmpty == false)
    default: true
    }
  }
}
