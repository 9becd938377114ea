import Desk
import Terminal

/// What a mouse does on the board: the wheel scrolls what lies under it, a click opens it.
extension BoardModel {
  mutating func wheel(_ step: Int, at place: Position) {
    if moveInLayer(by: step) { return }
    guard layers.isEmpty else { return }
    if inspection != nil {
      let pane: Inspection.Pane = panes.reasons?.contains(place) == true ? .reasons : .conversation
      inspection?.move(.rows(step * 3), in: pane)
    } else if panes.chats?.contains(place) == true {
      chats.move(.rows(step))
    } else if panes.agentRows?.contains(place) == true {
      agents.move(.rows(step))
    } else if panes.deskRows?.contains(place) == true {
      deskList.move(.rows(step))
    }
  }

  mutating func click(at place: Position, _ effects: inout [ScreenEffect]) {
    guard layers.isEmpty else { return clickInLayer(at: place, &effects) }
    guard inspection == nil else { return }
    if let rect = panes.chats, rect.contains(place) {
      focus = .chats
      guard let id = chats.chat(inRow: place.row - rect.row) else { return }
      chats.select(id)
      inspect(id, &effects)
    } else if let rect = panes.agentRows, rect.contains(place) {
      focus = .agents
      agents.select(row: place.row - rect.row)
    } else if let rect = panes.deskRows, rect.contains(place) {
      focus = .desk
      deskList.select(row: place.row - rect.row)
    }
  }
}
