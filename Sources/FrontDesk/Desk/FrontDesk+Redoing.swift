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
  /// - Returns: what happened, and which of the deeds were refused, each by its place.
  package func redo(
    _ deeds: [Action], by author: Author, having present: Set<Int>, _ passage: TimePassage
  ) throws(DeskError) -> (events: [StampedEvent], refused: [Int: Refusal]) {
    engine.assumePresent(present)
    let (events, refused) = try transact(by: author, passage: passage) {
      (engine: inout RoutingEngine) -> ([StampedEvent], [Int: Refusal]) in
      var events: [StampedEvent] = []
      var refused: [Int: Refusal] = [:]
      for (place, deed) in deeds.enumerated() {
        do throws(Refusal) {
          // What changes the set-up may make something due: see the commands of the same name.
          events +=
            deed.letsTimePass
            ? try engine.perform(deed, at: engine.clock) : try engine.perform(deed)
        } catch {
          refused[place] = error
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
