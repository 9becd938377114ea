import Desk
import Routing

/// How people acted on a day, by chat and agent: what a replay with other rules goes by where what they
/// did does not fit any more.
struct DayRecord {
  struct OfferKey: Hashable {
    let chat: ChatID
    let agent: AgentID
    let at: Instant
  }

  /// What came of an offer: an answer after so many milliseconds, or none.
  enum Answer {
    case accepted(after: Int64)
    case declined(after: Int64)
    case none
  }

  /// What was done in a chat from when an agent first had it.
  struct Talk {
    let agent: AgentID
    let since: Instant
    /// Each after so many milliseconds.
    var deeds: [(after: Int64, deed: Action)] = []
  }

  private struct Mean {
    var total: Int64 = 0
    var count: Int64 = 0
    var value: Int64? { count > 0 ? total / count : nil }
    mutating func take(_ value: Int64) {
      total += value
      count += 1
    }
  }

  private(set) var offers: Set<OfferKey> = []
  private var answers: [ChatID: [AgentID: Answer]] = [:]
  private(set) var talks: [ChatID: Talk] = [:]
  private var ringing: [ChatID: OfferKey] = [:]
  private var acceptTimes: [AgentID: Mean] = [:]
  private var acceptTime = Mean()
  private var talkTimes: [AgentID: Mean] = [:]
  private var talkTime = Mean()

  /// Of a day on which nothing was done.
  init() {}

  init(_ day: JournalDay) {
    for chat in day.state.chats.values {
      if let holder = chat.holder, case .active(let talk) = chat.state {
        talks[chat.id] = Talk(agent: holder, since: talk.since)
      }
      if let offer = chat.state.ringing { noteOffer(chat.id, offer.agent, at: offer.at) }
    }
    var people = DayDeeds(day.state)
    for commit in day.commits {
      for stamped in commit.events { take(stamped) }
      for deed in people.deeds(of: commit) { take(deed, at: commit.at) }
    }
    for stamped in day.fellDueLate { take(stamped) }
  }

  /// What came of the last offer of a chat to an agent; nil: there was none.
  func answer(of agent: AgentID, to chat: ChatID) -> Answer? { answers[chat]?[agent] }

  /// Milliseconds after which an agent accepts, on an average; nil: nobody accepted anything.
  func acceptTime(of agent: AgentID) -> Int64? { acceptTimes[agent]?.value ?? acceptTime.value }

  /// Milliseconds after which an agent ends a chat, on an average; nil: nobody ended any.
  func talkTime(of agent: AgentID) -> Int64? { talkTimes[agent]?.value ?? talkTime.value }

  private mutating func take(_ stamped: StampedEvent) {
    let at = stamped.at
    switch stamped.event {
    case .offered(let event): noteOffer(event.chat, event.agent, at: at)
    case .handOverOffered(let event): noteOffer(event.chat, event.agent, at: at)
    case .accepted(let event):
      if let offer = ringing.removeValue(forKey: event.chat) {
        answers[event.chat]?[event.agent] = .accepted(after: at - offer.at)
        acceptTimes[event.agent, default: Mean()].take(at - offer.at)
        acceptTime.take(at - offer.at)
      }
      begin(event.chat, event.agent, at: at)
    case .taken(let event): begin(event.chat, event.agent, at: at)
    case .declined(let event):
      if let offer = ringing.removeValue(forKey: event.chat) {
        answers[event.chat]?[event.agent] = .declined(after: at - offer.at)
      }
    case .ended(let event):
      if let talk = talks[event.chat] {
        talkTimes[talk.agent, default: Mean()].take(at - talk.since)
        talkTime.take(at - talk.since)
      }
    case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
      .agentCame, .requested, .waiting, .offerExpired, .offerWithdrawn, .fellBack, .abandoned,
      .requeued, .moved, .broadcast, .message, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
  }

  private mutating func noteOffer(_ chat: ChatID, _ agent: AgentID, at: Instant) {
    let key = OfferKey(chat: chat, agent: agent, at: at)
    offers.insert(key)
    ringing[chat] = key
    answers[chat, default: [:]][agent] = Answer.none
  }

  private mutating func begin(_ chat: ChatID, _ agent: AgentID, at: Instant) {
    if talks[chat] == nil { talks[chat] = Talk(agent: agent, since: at) }
  }

  /// Keeps what was done in a chat that somebody had, but for how they came to have it.
  private mutating func take(_ deed: Action, at: Instant) {
    switch deed {
    case .accept, .decline, .request: return
    case .take(let chat, let agent, _, _):
      if let talk = talks[chat], talk.since == at, talk.agent == agent { return }
    case .transfer, .assign, .requeue, .move, .message, .whisper, .barge, .note, .leave, .end,
      .toggle, .setUp, .aside, .block, .setClock,
      .removeAgent:
      break
    }
    guard let chat = deed.chat, let talk = talks[chat], at >= talk.since else { return }
    talks[chat]?.deeds.append((at - talk.since, deed))
  }
}
