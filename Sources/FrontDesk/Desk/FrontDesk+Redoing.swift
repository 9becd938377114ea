package import Desk
package import Routing

/// A day lived through once more.
extension FrontDesk {
  /// What people did in one commit, done again, after everything due by then. What the desk does upon
  /// it is decided anew. Permissions and bounds were looked at when it was done first.
  ///
  /// - Parameters:
  ///   - deeds: in order. One that does not fit the desk as it is now changes nothing.
  ///   - present: the agents whom the desk had seen before.
  ///   - passage: how time passes before.
  ///   - fit: what is done in place of a deed at the desk as those before it left it; nil: nothing.
  /// - Returns: what happened, and how many of the deeds were refused.
  package func redo(
    _ deeds: [Action], by author: Author, having present: Set<Int>, _ passage: TimePassage,
    _ fit: (Action, DeskState) -> Action? = { deed, _ in deed }
  ) throws(DeskError) -> (events: [StampedEvent], refused: Int) {
    engine.assumePresent(present)
    let (events, refused) = try transact(by: author, passage: passage) {
      (engine: inout RoutingEngine) -> ([StampedEvent], Int) in
      var events: [StampedEvent] = []
      var refused = 0
      for deed in deeds {
        guard let deed = fit(deed, engine.state) else { continue }
        do throws(Refusal) {
          // What changes the set-up may make something due: see the commands of the same name.
          events +=
            deed.letsTimePass
            ? try engine.perform(deed, at: engine.clock) : try engine.perform(deed)
        } catch {
          refused += 1
        }
      }
      return (events, refused)
    }
    return (events, refused)
  }
}

extension Action {
  fileprivate var letsTimePass: Bool {
    switch self {
    case .setUp, .removeAgent, .transfer, .assign: true
    case .requeue, .move, .whisper, .barge, .request, .accept, .decline, .take, .message, .note,
      .leave, .end,
      .toggle, .aside, .block,
      .setClock:
      false
    }
  }
}
