import Desk
import Terminal
import Text

extension InboxModel {
  /// What has just happened, or the keys that do something here.
  func drawFooter(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    let line = rect.inset(left: 1, right: 1)
    if let notice, mode == .desk || isZoom {
      let (sign, role): (String, Role) =
        switch notice.kind {
        case .done: ("", .success)
        case .warning: ("! ", .warning)
        case .failure: ("!! ", .failure)
        }
      canvas.putLine(
        SafeText(sign) + notice.text, in: line, style: Style(role, on: .bar))
      return
    }
    var column = line.column
    for entry in footerEntries {
      guard let key = entry.keys.first else { continue }
      let keyName = SafeText(key.name)
      let width = keyName.width + 1 + entry.label.width
      guard column + width <= line.endColumn else { continue }
      column = canvas.put(
        keyName, row: line.row, column: column, style: Style(.accent, on: .bar), in: line)
      column = canvas.put(
        entry.label, row: line.row, column: column + 1, style: Style(.text, on: .bar), in: line)
      column += 2
    }
  }

  /// The entries of the table that do something now, the nearest first, each action once.
  private var footerEntries: [CommandTable<InboxAction, InboxContext>.Entry] {
    let contexts = contexts
    var actions: Set<InboxAction> = []
    return inboxCommands.entries.filter { entry in
      guard !entry.label.isEmpty, !entry.contexts.isDisjoint(with: contexts),
        let key = entry.keys.first,
        inboxCommands.action(for: key, in: contexts) == entry.action, isUseful(entry.action)
      else { return false }
      return actions.insert(entry.action).inserted
    }
  }

  /// Whether an action would do anything as things are, so that the footer has room for those that
  /// do.
  private func isUseful(_ action: InboxAction) -> Bool {
    switch action {
    case .accept, .decline: banner != nil
    case .take: selected.flatMap { desk.chats[$0] }?.state == .waiting
    case .end: opened == nil && selected.map(isMine) ?? false
    case .nextUnanswered: activeChats.contains { $0.unansweredSince != nil && $0.id != selected }
    case .write: shown != nil
    case .open: !shownPastChats.isEmpty
    case .visitor, .zoom: shown != nil
    case .clearMissed: !missed.isEmpty || departed.values.contains { $0.closing != nil }
    case .back: focus != .list || mode != .desk
    case .nextPane: size.columns < Panes.threePanes
    default: true
    }
  }
}
