public import Desk

extension English {
  public func deed(_ event: Event, _ terms: Terms) -> String? {
    let name = terms.agent
    switch event {
    case .requested(let event):
      let wait = event.wait.map { ", may wait \($0) s" } ?? ", may not wait"
      return "asked for \(whom(event.route, name))\(wait)"
    case .offered(let event):
      guard let by = event.by else {
        return "offered to \(name(event.agent)) (\(step(event.via))), ringing until "
          + terms.time(event.until)
      }
      return "\(name(by)), who stepped in, put it to \(name(event.agent)) (\(step(event.via)))"
        + "\(beyond(event.isOverCapacity)), ringing until \(terms.time(event.until))"
    case .handOverOffered(let event):
      return "\(name(event.by)) hands it over to \(name(event.agent)) (\(step(event.via))), "
        + "ringing until \(terms.time(event.until))\(beyond(event.isOverCapacity))"
    case .waiting: return "waiting: nobody could take it"
    case .accepted(let event): return "\(name(event.agent)) accepted"
    case .declined(let event): return "\(name(event.agent)) declined"
    case .offerExpired(let event): return "\(name(event.agent)) did not answer in time"
    case .offerWithdrawn(let event):
      return switch event.cause {
      case .agentGone: "\(name(event.agent)) was gone: the offer ended"
      case .agentRemoved: "\(name(event.agent)) was removed"
      case .waitTimedOut:
        "the offer to \(name(event.agent)) ended: the visitor had been kept long enough"
      case .recalled: "the offer to \(name(event.agent)) was taken back"
      }
    case .taken(let event):
      guard let before = event.from else {
        return "\(name(event.agent)) took it out of the queue" + beyond(event.isOverCapacity)
      }
      return "\(name(event.agent)) took it over from \(name(before))"
        + beyond(event.isOverCapacity)
    case .fellBack(let event): return "fell back: \(reason(event.reason))"
    case .requeued(let event):
      let why =
        switch event.cause {
        case .agentGone: "\(name(event.agent)) was gone for too long"
        case .agentRemoved: "\(name(event.agent)) was removed"
        case .transferred: putBack(event, name)
        case .unanswered: "\(name(event.agent)) did not answer the visitor"
        case .supervisor:
          "\(event.by.map(name) ?? ""), who stepped in, sent it back from \(name(event.agent))"
        }
      return "back in the queue until \(terms.time(event.deadline)): \(why)"
    case .moved(let event):
      return "\(name(event.by)), who stepped in, put it "
        + "\(place(event.place) { terms.visitor($0) ?? "the chat \($0)" }) in the queue"
    case .ended(let event): return "ended by \(who(event.by, name))"
    case .abandoned(let event):
      return event.cause == .left ? "the visitor left" : "the visitor was gone"
    case .site(.merged(let event)): return merged(event, terms)
    case .clockSet, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      return nil
    }
  }

  /// Who put a chat back: its agent, who may intervene, or nobody knows who.
  private func putBack(_ event: Requeued, _ name: (AgentID) -> String) -> String {
    switch event.by {
    case event.agent: "\(name(event.agent)) gave it back"
    case let other?: "\(name(other)), who stepped in, took it from \(name(event.agent))"
    case nil: "it was taken from \(name(event.agent))"
    }
  }

  /// `anybody`, `the agent ann`, `the team sales`, `whom the rules say`.
  private func whom(_ route: Route, _ name: (AgentID) -> String) -> String {
    switch route {
    case .roundRobin: "anybody"
    case .agent(let id): "the agent \(name(id))"
    case .team(let id): "the team \(id)"
    case .customRules: "whom the rules say"
    }
  }

  private func who(_ ender: Ender, _ name: (AgentID) -> String) -> String {
    switch ender {
    case .agent(let id): name(id)
    case .supervisor(let id): "\(name(id)), who stepped in"
    case .visitor: "the visitor"
    case .visitorGone: "the desk: the visitor was gone for too long"
    case .inactivity: "the desk: nobody wrote for a while"
    }
  }
}
