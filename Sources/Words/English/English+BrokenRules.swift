import Desk

extension English {
  public func broken(_ rule: BrokenRule, at event: Int64) -> String {
    "event \(event): \(words(rule))"
  }

  private func words(_ rule: BrokenRule) -> String {
    switch rule {
    case .follows(let seq, let last): "event \(seq) follows event \(last)"
    case .runsBack(let now, let before): "\(now.iso8601) follows \(before.iso8601)"
    case .closedBefore(let chat): "something happens in chat \(chat), which was closed already"
    case .neverAsked(let chat): "something happens in chat \(chat), which was never asked for"
    case .askedTwice(let chat): "chat \(chat) is asked for twice"
    case .secondChat(let visitor, let open):
      "\(visitor) asks for a second chat while \(open) is open"
    case .queued(let chat, let state): "chat \(chat), which is \(state), goes into the queue"
    case .waitsThoughFree(let chat, let agent): "chat \(chat) waits though \(agent) is free"
    case .abandonedInTalk(let chat): "chat \(chat) is abandoned while somebody talks in it"
    case .fallsBack(let chat, let state): "chat \(chat), which is \(state), falls back"
    case .fallsBackEarly(let chat): "chat \(chat) falls back before its wait is over"
    case .fallsBackThoughItMayWait(let chat): "chat \(chat) falls back though it may wait"
    case .fallsBackThoughFree(let chat, let agent):
      "chat \(chat) falls back with offers left, though \(agent?.text ?? "somebody") is free"
    case .blocked(let chat): "chat \(chat) is blocked though its visitor's domain is not"
    case .visitorEnds(let chat): "the visitor ends chat \(chat), in which nobody talks"
    case .inactiveEarly(let chat): "chat \(chat) ends by inactivity before its time"
    case .offered(let chat, let state): "chat \(chat), which is \(state), is offered"
    case .offeredTooLate(let chat): "chat \(chat) is offered after its wait is over"
    case .offeredOutOfPool(let chat, let via):
      "chat \(chat) is offered via \(via.text), out of its pool"
    case .endsBeforeItBegins(let chat): "the offer of chat \(chat) ends before it begins"
    case .cutShort(let chat): "the offer of chat \(chat) is cut short"
    case .acceptedTooLate(let chat): "chat \(chat) is accepted after the offer has ended"
    case .expiresEarly(let chat): "the offer of chat \(chat) expires early"
    case .noOfferExpires(let chat, let agent):
      "an offer of chat \(chat) to \(agent) expires that is not there"
    case .noOfferEnds(let chat, let agent):
      "an offer of chat \(chat) to \(agent) ends that is not there"
    case .offeredTo(let agent, let chat, let why):
      "chat \(chat) is offered to \(agent)\(words(why))"
    case .takes(let agent, let chat, let state):
      "\(agent) takes chat \(chat), which is \(state)"
    case .takenFrom(let agent, let chat):
      "chat \(chat) is taken from \(agent), who does not have it"
    case .accepts(let agent, let chat):
      "\(agent) accepts chat \(chat), which is not ringing at them"
    case .writes(let agent, let chat): "\(agent) writes in chat \(chat), which is not theirs"
    case .handsOver(let agent, let chat): "\(agent) hands over chat \(chat), which is not theirs"
    case .handedOverTo(let agent, let chat):
      "chat \(chat) is handed over to \(agent) while it rings or is theirs"
    case .ends(let agent, let chat): "\(agent) ends chat \(chat), which is not theirs"
    case .endsForbidden(let agent, let chat): "\(agent) ends chat \(chat) and may not"
    case .stepsIn(let agent, let chat): "\(agent) steps in at chat \(chat) and may not"
    case .movedWithoutWaiting(let chat): "chat \(chat) is moved in the queue and is not there"
    case .exceedsAlone(let agent, let chat):
      "chat \(chat) goes to \(agent) over capacity, and nobody said so"
    case .goesTo(let agent, let chat, let why): "chat \(chat) goes to \(agent), \(words(why))"
    case .notInRing(let agent, let via): "\(agent) is not in the ring \(via.text)"
    case .passesOver(let agent, let other, let via):
      "\(via.text) passes over \(agent) for \(other)"
    }
  }

  private func words(_ why: BrokenRule.Unfit) -> String {
    switch why {
    case .notOnRoster: "who is not on the roster"
    case .mayNot: "who may not take chats"
    case .full(let load, let capacity): "who has \(load) of \(capacity)"
    }
  }

  private func words(_ why: BrokenRule.Unready) -> String {
    switch why {
    case .again: " again"
    case .unavailable: ", who is not available"
    case .absent: ", who is not present"
    case .gone: ", who is gone"
    case .rungAlready(let count): ", at whom \(count) ring, though it can wait"
    }
  }
}
