import Desk
import Words

extension Toggle {
  /// Why somebody is available, or not, who has pressed it or for whom somebody did.
  func told(_ name: (AgentID) -> String) -> AvailabilityCause {
    switch cause {
    case .agent: .hand
    case .missedOffers: .missedOffers
    case .administrator: .administrator(by.map(name))
    case .supervisor: .supervisor(by.map(name))
    }
  }
}
