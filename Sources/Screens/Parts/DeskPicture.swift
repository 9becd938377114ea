import Desk
import Hosting
import Words

/// The desk as a screen was last told of it.
struct DeskPicture: Sendable {
  /// Of an empty desk until `isOpen`.
  private(set) var view = DeskView(
    state: DeskState(), time: Instant(milliseconds: 0), me: nil, own: [], queue: [])
  private(set) var isOpen = false
  /// Why the desk is lost; nil while it is not.
  private(set) var failure: String?
  /// What agents are called.
  private(set) var labels = AgentLabels([])

  mutating func take(_ view: DeskView) {
    if desk.agents != view.state.agents { labels = AgentLabels(view.state.agents) }
    self.view = view
    isOpen = true
  }

  mutating func fail(_ reason: String) { failure = reason }

  // Looked at where it lies: the state of a desk is too much to copy for every look.
  var desk: DeskState { _read { yield view.state } }
  var words: DeskView.Words { _read { yield view.words } }

  /// What an agent is called: with their id, where somebody else has the name.
  func name(of agent: AgentID) -> String { labels.label(of: agent, in: desk) }

  /// Whether another picture differs in nothing that a screen shows besides chats.
  func hasOnlyChats(newIn other: DeskView) -> Bool {
    other.timesReloaded == view.timesReloaded && other.isMeElsewhere == view.isMeElsewhere
      && other.me == view.me && other.own == view.own && other.queue == view.queue
      && other.watchers == view.watchers && other.draft == view.draft
      && other.draftOf == view.draftOf
      && other.typing == view.typing && other.handOver == view.handOver
  }
}
