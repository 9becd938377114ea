public import Desk
import Words

/// A chat in the list.
public struct ListRow: Hashable, Sendable {
  public let id: ChatID
  public let section: Section

  /// The parts of the list, from the top.
  public enum Section: Int, Hashable, Sendable, CaseIterable {
    case ringing, active, waiting, departed, elsewhere, missed, missedOffers, past

    /// What it is called.
    var title: ListSection {
      switch self {
      case .ringing: .ringing
      case .active: .active
      case .departed: .ended
      case .elsewhere: .elsewhere
      case .waiting: .waiting
      case .missed: .missed
      case .missedOffers: .missedOffers
      case .past: .past
      }
    }
  }
}
