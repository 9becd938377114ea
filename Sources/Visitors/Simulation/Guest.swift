import Desk
import Dialogues
import FrontDesk

/// A simulated visitor who comes to the front desk itself, with what whoever keeps a browser there knows
/// of theirs.
struct Guest: Sendable {
  var visitor: SimulatedVisitor
  private var encounter = Encounter()
  /// Whether a message may be left where nobody comes to their chat.
  private var takesMessage = false

  init(_ visitor: SimulatedVisitor) { self.visitor = visitor }

  /// What they do by `now`, as the desk takes it.
  mutating func act(at now: Instant) -> [Deed] {
    visitor.act(at: now).compactMap { deed in
      command(deed, at: now).map { Deed(.visitor(visitor.key), $0) }
    }
  }

  mutating func see(_ stamped: StampedEvent, at now: Instant) {
    if case .requested(let request) = stamped.event {
      takesMessage = request.origin?.takesMessage ?? false
    }
    guard let news = WindowNews(stamped.event, takesMessage: takesMessage) else { return }
    visitor.see(news, at: now)
  }

  /// Takes in what came of something they did on the website; nil: it was refused.
  mutating func take(_ outcome: SiteOutcome?, at now: Instant) {
    guard let outcome else { return visitor.see(.refused, at: now) }
    guard outcome.repeated == nil else { return }
    encounter = outcome.encounter
    let shown = encounter.walk.map {
      ShownDialogue($0.dialogue.id, version: $0.version, $0.shown, $0.stand)
    }
    visitor.see(.shown(shown), at: now)
  }

  private mutating func command(_ deed: VisitorDeed, at now: Instant) -> Command? {
    switch deed {
    case .know(let attributes, let source): return site(.learn(attributes, source))
    case .look:
      look(at: now)
      return site(.meet)
    case .answer(let dialogue, let version, let card, let answer, let id):
      return site(.answer(dialogue, version: version, card, answer, id: id))
    case .leaveMessage(let id, let name, let email, let text):
      return site(.leaveMessage(id: id, name: name, email: email, text: text))
    case .say(let id, let text): return visitor.chat.map { .say($0, id: id, text: text) }
    case .leave: return visitor.chat.map { .leave($0) }
    }
  }

  private func site(_ deed: SiteCommand.Deed) -> Command {
    .site(SiteCommand(deed, encounter, device: visitor.walk?.device ?? .desktop))
  }

  /// They look at their page for as long, and as far down, as anything on it waits for.
  private mutating func look(at now: Instant) {
    guard let walk = visitor.walk else { return }
    let visitor = Visitor()
    let surroundings = Surroundings(
      visitor: visitor, own: visitor, page: walk.page, device: walk.device)
    _ = encounter.come(to: surroundings, at: now, Shelf())
    _ = encounter.spend(30_000, in: surroundings, Shelf())
    _ = encounter.scroll(to: 100, in: surroundings, Shelf())
  }
}
