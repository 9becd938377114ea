import Desk
import Overview

/// Chats for which nobody came, on the board.
extension BoardModel {
  /// The latest of them that are listed, as many as are. O(those that are looked through for them).
  var listedMissed: [ChatID] {
    let filter = chats.rule.filter
    guard !filter.isEmpty else {
      return desk.missed.backwards.prefix(Today.closedKept).map(\.chat)
    }
    return desk.missed.backwards.prefix(BoardModel.missedSought)
      .filter { filter.lists($0, in: desk) }.prefix(Today.closedKept).map(\.chat)
  }

  /// Of so many of them it is asked whether they are listed.
  private static let missedSought = 1000

  /// Whether the list of them may be another one after an event.
  func movesMissed(_ event: Event) -> Bool {
    if case .missed = event { return true }
    if case .site(.left) = event { return true }
    return event.closesChat
  }
}
