import Desk
import FrontDesk
import Words

/// Chats for which nobody came, on the board.
extension BoardModel {
  /// The latest of them, as many as are listed. O(those).
  var listedMissed: [ChatID] { desk.missed.backwards.prefix(Today.closedKept).map(\.chat) }

  /// Whether the list of them may be another one after an event.
  func movesMissed(_ event: Event) -> Bool {
    if case .missed = event { return true }
    if case .site(.left) = event { return true }
    return event.closesChat
  }

  /// Marks the one that is looked at, else the selected one, handled.
  mutating func markHandled(_ effects: inout [ScreenEffect]) {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.liveChat) else {
      return say(.failure, .board(.mayNot(.markHandled)))
    }
    guard desk.missed[id] != nil else { return say(.failure, .board(.onlyMissedIsHandled)) }
    effects.append(.request(.missed(.handled([id]))))
  }
}
