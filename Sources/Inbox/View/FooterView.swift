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
    let entries = footerEntries
    // Help is never crowded out.
    let help = entries.first { $0.action == .help }.flatMap(FooterItem.init)
    let room = line.inset(right: help.map { $0.width + 2 } ?? 0)
    var column = line.column
    for item in entries.filter({ $0.action != .help }).compactMap(FooterItem.init)
    where column + item.width <= room.endColumn {
      item.draw(&canvas, line, column)
      column += item.width + 2
    }
    if let help, line.endColumn - help.width >= column {
      help.draw(&canvas, line, line.endColumn - help.width)
    }
  }

  /// A key and what it does.
  private struct FooterItem {
    var key: SafeText
    var label: SafeText
    var width: Int { key.width + 1 + label.width }

    init?(_ entry: CommandTable<InboxAction, InboxContext>.Entry) {
      guard let key = entry.keys.first else { return nil }
      self.key = SafeText(key.name)
      label = entry.label
    }

    func draw(_ canvas: inout Canvas, _ line: Rect, _ column: Int) {
      let next = canvas.put(
        key, row: line.row, column: column, style: Style(.accent, on: .bar), in: line)
      canvas.put(
        label, row: line.row, column: next + 1, style: Style(.text, on: .bar), in: line)
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
