import Terminal

/// Where the parts of the board lie on a screen.
struct BoardPanes: Hashable {
  var header = Rect(Size(rows: 0, columns: 0))
  /// Today's counts, in one row or two.
  var today = Rect(Size(rows: 0, columns: 0))
  var footer = Rect(Size(rows: 0, columns: 0))
  var chats: Rect?
  /// All about the selected chat, under the list.
  var chatDetail: Rect?
  /// The list of agents.
  var agentRows: Rect?
  /// All about the selected agent, under the list.
  var agentDetail: Rect?
  /// The list of rings and dialogues, all about the selected one, and the day in charts.
  var deskRows: Rect?
  var deskDetail: Rect?
  var charts: Rect?
  /// The rules with titles over the parts.
  var chatsTitle: Rect?
  var agentsTitle: Rect?
  var deskTitle: Rect?
  var conversationTitle: Rect?
  var reasonsTitle: Rect?
  var conversation: Rect?
  var reasons: Rect?
  /// The column of a line between two parts side by side.
  var separator: Rect?

  static let smallest = Size(rows: 8, columns: 30)
  /// From this width on chats and agents stand side by side.
  static let twoPanes = 75
  /// From this height on agents and the desk stand one over the other beside the chats.
  static let threePanes = 28
  /// From this width on a conversation and its reasons stand side by side.
  static let wideInspection = 96
  /// From this height on they stand one over the other, in a narrower screen.
  static let tallInspection = 16

  static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  /// - Parameters:
  ///   - pane: the pane of the chat that is looked at; nil: the lists are.
  ///   - hasFooter: whether the last row is kept for hints at keys.
  init(_ size: Size, focus: BoardModel.Focus, pane: Inspection.Pane?, hasFooter: Bool = true) {
    guard BoardPanes.fits(size) else { return }
    let screen = Rect(size)
    header = screen.line(0)
    footer = screen.bottom(1)
    if let pane {
      layOutInspection(screen.inset(top: 1, bottom: hasFooter ? 1 : 0), pane)
    } else {
      let rows = size.columns < BoardPanes.twoPanes ? 2 : 1
      today = screen.inset(top: 1).top(rows)
      layOutBoard(screen.inset(top: 1 + rows, bottom: hasFooter ? 1 : 0), focus)
    }
  }

  private mutating func layOutBoard(_ body: Rect, _ focus: BoardModel.Focus) {
    guard body.columns >= BoardPanes.twoPanes else {
      switch focus {
      case .chats: layOutChats(body, focus)
      case .agents: layOutAgents(body, focus)
      case .desk: layOutDesk(body, focus)
      }
      return
    }
    let parts = body.columns(
      [Share(minimum: 47, weight: 2), Share(minimum: 27, weight: 3)], gap: 1)
    chatsTitle = parts[0].top(1)
    layOutChats(parts[0].inset(top: 1), focus)
    separator = Rect(
      row: body.row, column: parts[0].endColumn, rows: body.rows, columns: 1)
    let right = parts[1]
    guard right.rows < BoardPanes.threePanes else {
      let halves = right.rows([Share(minimum: 10, weight: 1), Share(minimum: 16, weight: 1)])
      agentsTitle = halves[0].top(1)
      layOutAgents(halves[0].inset(top: 1), focus)
      deskTitle = halves[1].top(1)
      layOutDesk(halves[1].inset(top: 1), focus)
      return
    }
    if focus == .desk {
      deskTitle = right.top(1)
      layOutDesk(right.inset(top: 1), focus)
    } else {
      agentsTitle = right.top(1)
      layOutAgents(right.inset(top: 1), focus)
    }
  }

  private mutating func layOutChats(_ rect: Rect, _ focus: BoardModel.Focus) {
    let detail = focus == .chats && rect.rows >= 16 ? 4 : 0
    chatDetail = detail > 0 ? rect.bottom(detail) : nil
    chats = rect.inset(bottom: detail)
  }

  private mutating func layOutAgents(_ rect: Rect, _ focus: BoardModel.Focus) {
    let detail = focus == .agents && rect.rows >= 6 ? (rect.rows >= 12 ? 5 : 3) : 0
    agentDetail = detail > 0 ? rect.bottom(detail) : nil
    agentRows = rect.inset(bottom: detail)
  }

  private mutating func layOutDesk(_ rect: Rect, _ focus: BoardModel.Focus) {
    // A row with a label for each chart, its columns, and the hours under them.
    let height = rect.rows >= 20 ? 10 : rect.rows >= 16 ? 7 : 0
    charts = height > 0 ? rect.bottom(height) : nil
    let list = rect.inset(bottom: height)
    let detail = focus == .desk && list.rows >= 7 ? (list.rows >= 9 ? 4 : 3) : 0
    deskDetail = detail > 0 ? list.bottom(detail) : nil
    deskRows = list.inset(bottom: detail)
  }

  private mutating func layOutInspection(_ body: Rect, _ pane: Inspection.Pane) {
    var upper: Rect?
    var lower: Rect?
    if body.columns >= BoardPanes.wideInspection {
      let parts = body.columns(
        [Share(minimum: 40, weight: 5), Share(minimum: 38, weight: 4)], gap: 1)
      upper = parts[0]
      lower = parts[1]
      separator = Rect(
        row: body.row, column: parts[0].endColumn, rows: body.rows, columns: 1)
    } else if body.rows >= BoardPanes.tallInspection {
      let parts = body.rows([Share(minimum: 7, weight: 4), Share(minimum: 7, weight: 3)])
      upper = parts[0]
      lower = parts[1]
    } else if pane == .conversation {
      upper = body
    } else {
      lower = body
    }
    conversationTitle = upper?.top(1)
    conversation = upper?.inset(top: 1)
    reasonsTitle = lower?.top(1)
    reasons = lower?.inset(top: 1)
  }
}

extension BoardModel {
  var panes: BoardPanes {
    BoardPanes(
      size, focus: focus, pane: inspection?.pane, hasFooter: shell.hasFooter)
  }
}
