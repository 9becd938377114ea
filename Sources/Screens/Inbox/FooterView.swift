import Desk
import Terminal
import Text
import Words

extension InboxModel {
  /// What has just happened, or the keys that do something here.
  func drawFooter(_ rect: Rect, _ canvas: inout Canvas) {
    guard shell.hasFooter || layers.takesText else { return drawNotice(rect, &canvas) }
    canvas.fill(rect, style: Style(.text, on: .bar))
    if let notice, isDeskInHand || layers.handOver != nil {
      guard isDeskInHand, let room = roomAboveComposer, !notice.fits(rect) else {
        canvas.drawNotice(notice, in: rect)
        return
      }
      canvas.drawNotice(notice, in: room)
    }
    let hints = hints
    var items = hints.entries.compactMap { entry in
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
    canvas.drawFooter(items, last: hints.help.flatMap { FooterItem($0, texts) }, in: rect)
  }

  /// What has just happened, where no row is kept for it.
  private func drawNotice(_ rect: Rect, _ canvas: inout Canvas) {
    if let notice, isDeskInHand { canvas.drawNotice(notice, in: roomAboveComposer ?? rect) }
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
    case .readBroadcast: shownBroadcast != nil
    case .take: takesChats && selected.flatMap { desk.chats[$0] }?.state == .waiting
    case .handOver: opened == nil && selected.map { desk.chats[$0]?.holder == me } ?? false
    case .end: opened == nil && selected.map(isMine) ?? false
    case .next: calling.contains { $0 != selected }
    case .write: shown.map { focus == .list || canWrite(in: $0) } ?? false
    case .whisper, .barge:
      desk.agent(me)?.permissions.withImplied.contains(.intervene) == true && opened == nil
        && shown.flatMap { desk.chats[$0]?.holder }.map { $0 != me } ?? false
    case .putAway: whisperStrip != nil
    case .note: isWritingInOwnChat && !isWritingNote
    case .suggestion: focus == .composer && suggestion != nil
    case .editor: isWritingInOwnChat
    case .send, .saveNote, .newLine: isWritingInOwnChat
    case .open: shownVisitorCursor != nil
    case .visitor, .zoom: shown != nil && !layers.isZoom
    case .switchScope: !layers.isZoom
    case .unfold: !layers.isZoom && hasWalk
    case .clearMissed:
      !layers.isZoom && (!missed.offers.isEmpty || departed.hasEnded)
    // They are shown by the key that begins them.
    case .openBeside, .closeBeside, .goLeft, .goRight, .moveLeft, .moveRight: false
    case .back: focus != .list || !layers.isEmpty
    case .nextPane where layers.handOver != nil: true
    case .nextPane:
      !layers.isZoom && size.columns < Panes.threePanes
        && !(focus == .composer && shown.flatMap { talks[$0] }?.draft.text.isEmpty == false)
    default: true
    }
  }
}
