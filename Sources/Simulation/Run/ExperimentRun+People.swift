import Desk
import FrontDesk
import HeapModule
import Randomness

/// What people do, and what they are told.
extension ExperimentRun {
  /// Somebody comes and asks.
  func arrive() throws(DeskError) {
    guard let (after, asked) = coming else { return }
    coming = arrivals.following(experiment.asked)
    let now = experiment.start.milliseconds + after
    var visit = Visit()
    let place: Int32
    if let free = freeVisits.popLast() {
      place = free
      visit.turn = visits[Int(place)].turn + 1
    } else {
      place = Int32(visits.count)
      visits.append(visit)
    }
    visit.askedAt = now
    visit.isCounted = after >= Int64(experiment.warmUp) * 1000
    visit.handling = milliseconds(experiment.handling.draw(&handlingDice))
    if visit.isCounted { tally.asked += 1 }
    visits[Int(place)] = visit
    let request = VisitorRequest(visitor: asked.visitor, route: asked.route, wait: asked.wait)
    guard let chat = try perform(.request(request), .desk) else {
      close(place)
      if visit.isCounted { tally.fellBack += 1 }
      return
    }
    visits[Int(place)].chat = chat
    visitOf[chat] = place
    if let patience = experiment.patience {
      let time = milliseconds(patience.draw(&patienceDice))
      plan(.leaves, place, at: now + time)
    }
  }

  /// Somebody does what they meant to, unless their chat has gone on.
  func act(_ due: DuePerson) throws(DeskError) {
    let visit = visits[Int(due.visit)]
    guard visit.turn == due.turn else { return }
    switch due.deed {
    case .ends:
      guard visit.agent >= 0 else { return }
      _ = try perform(.end(visit.chat, intervening: false), .agent(agent(visit.agent)))
    case .leaves:
      guard visit.agent < 0 else { return }
      _ = try perform(.leave(visit.chat), .desk)
    case .accepts:
      guard visit.ringsAt >= 0, visit.rings == due.rings else { return }
      _ = try perform(.accept(visit.chat), .agent(agent(visit.ringsAt)))
    }
  }

  /// Does something at the desk. Whatever it refuses is left: the rules say no, and people take that.
  private func perform(
    _ command: Command, _ principal: Principal
  ) throws(DeskError) -> ChatID? {
    do throws(DeskError) {
      return try desk.perform(command, by: principal).chat
    } catch {
      guard case .refused = error else { throw error }
      return nil
    }
  }

  private func agent(_ place: Int32) -> AgentID { experiment.desk.agents[Int(place)].id }

  private func milliseconds(_ seconds: Double) -> Int64 {
    // A hundred years: who waits longer waits for ever.
    Int64(min(max(0, seconds), 3e9) * 1000)
  }

  private func plan(_ deed: DuePerson.Deed, _ visit: Int32, at: Int64, rings: Int32 = 0) {
    meant += 1
    people.insert(
      DuePerson(
        at: at, order: meant, visit: visit, turn: visits[Int(visit)].turn, rings: rings, deed: deed)
    )
  }

  // MARK: What has happened

  /// Takes in what has happened, and has those act who do so at once, until nothing more does.
  func takeNews() throws(DeskError) {
    repeat {
      for stamped in desk.takeNews() { take(stamped) }
      guard let place = accepting.popLast() else { continue }
      let visit = visits[Int(place)]
      guard visit.ringsAt >= 0 else { continue }
      _ = try perform(.accept(visit.chat), .agent(agent(visit.ringsAt)))
    } while desk.hasNews || !accepting.isEmpty
  }

  private func take(_ stamped: StampedEvent) {
    events += 1
    let at = stamped.at.milliseconds
    switch stamped.event {
    case .offered(let event): take(event, at)
    case .waiting(let event):
      guard let place = visitOf[event.chat] else { return }
      if !visits[Int(place)].hasWaited {
        visits[Int(place)].hasWaited = true
        if visits[Int(place)].isCounted { tally.waited += 1 }
      }
    case .accepted(let event): connect(event.chat, at)
    case .offerExpired(let event):
      guard let place = visitOf[event.chat] else { return }
      visits[Int(place)].ringsAt = -1
      if visits[Int(place)].isCounted { tally.missedOffers += 1 }
    case .declined(let event): visitOf[event.chat].map { visits[Int($0)].ringsAt = -1 }
    case .offerWithdrawn(let event): visitOf[event.chat].map { visits[Int($0)].ringsAt = -1 }
    case .fellBack(let event): leave(event.chat, at) { $0.fellBack += 1 }
    case .abandoned(let event): leave(event.chat, at) { $0.abandoned += 1 }
    case .ended(let event): end(event.chat, at)
    // Nobody does any of these here.
    case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
      .agentCame, .requested, .handOverOffered, .requeued, .message, .note, .marked, .visitorGone,
      .visitorCame, .taken:
      break
    }
  }

  private func take(_ event: Offered, _ at: Int64) {
    guard let place = visitOf[event.chat], let agent = places[event.agent] else { return }
    visits[Int(place)].ringsAt = Int32(agent)
    visits[Int(place)].rings += 1
    if visits[Int(place)].isCounted {
      tally.offersOf[agent] += 1
      if !visits[Int(place)].isOffered { tally.offered += 1 }
    }
    visits[Int(place)].isOffered = true
    if experiment.answering == .fixed(0) { return accepting.append(place) }
    let time = milliseconds(experiment.answering.draw(&answeringDice))
    plan(.accepts, place, at: at + time, rings: visits[Int(place)].rings)
  }

  private func connect(_ chat: ChatID, _ at: Int64) {
    guard let place = visitOf[chat] else { return }
    let visit = visits[Int(place)]
    visits[Int(place)].agent = visit.ringsAt
    visits[Int(place)].ringsAt = -1
    visits[Int(place)].connectedAt = at
    tally.clock.count(1, of: Int(visit.ringsAt), at: at)
    plan(.ends, place, at: at + visit.handling)
    guard visit.isCounted else { return }
    let wait = at - visit.askedAt
    tally.connected += 1
    tally.waits += wait
    tally.waitsOfConnected += wait
    tally.waitCounts.add(wait)
    if Double(wait) <= experiment.goal * 1000 { tally.inTime += 1 }
  }

  private func leave(_ chat: ChatID, _ at: Int64, _ count: (inout RunTally) -> Void) {
    guard let place = visitOf[chat] else { return }
    let visit = visits[Int(place)]
    if visit.isCounted {
      count(&tally)
      tally.waits += at - visit.askedAt
    }
    close(place)
  }

  private func end(_ chat: ChatID, _ at: Int64) {
    guard let place = visitOf[chat] else { return }
    let visit = visits[Int(place)]
    tally.clock.count(-1, of: Int(visit.agent), at: at)
    if visit.isCounted {
      tally.ended += 1
      tally.handling += at - visit.connectedAt
    }
    close(place)
  }

  private func close(_ place: Int32) {
    visitOf[visits[Int(place)].chat] = nil
    // Whatever they still meant to do is for nobody.
    visits[Int(place)].turn += 1
    visits[Int(place)].agent = -1
    visits[Int(place)].ringsAt = -1
    freeVisits.append(place)
  }
}
