public import Desk

/// A chat in the list.
public struct ListRow: Hashable, Sendable {
  public let id: ChatID
  public let section: Section

  /// The parts of the list, from the top.
  public enum Section: Int, Hashable, Sendable, CaseIterable {
    case ringing, active, waiting, departed, elsewhere, missed, past

    var title: String {
      switch self {
      case .ringing: "RINGING"
      case .active: "ACTIVE"
      case .departed: "ENDED"
      // Open, and not this agent's: listed while it is selected, or something was begun in it.
      case .elsewhere: "ELSEWHERE"
      case .waiting: "WAITING"
      case .missed: "MISSED"
      case .past: "PAST"
      }
    }
  }
}
