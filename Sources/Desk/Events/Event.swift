/// Something that happened at the desk. State is the fold of events (`DeskState.apply`).
///
/// Each is a struct of its own in this folder. Whoever asks which one it is answers all of them, with
/// no `default:`, so that a new event does not compile before everybody has answered it.
///
/// What there is to say of one is kept apart (`indirect`): events are handed on often, from the engine
/// through the store to all who follow, and each hand costs one count.
public indirect enum Event: Hashable, Sendable {
  // The desk's set-up.
  case setUp(SetUpEvent)
  case dialogue(DialogueEvent)

  /// Desk time goes back.
  case clockSet(ClockSet)

  // Agents.
  case availabilitySet(AvailabilitySet)
  case agentGone(AgentGone)
  case agentCame(AgentCame)

  // A chat's life.
  case requested(Requested)
  case offered(Offered)
  case handOverOffered(HandOverOffered)
  case waiting(Waiting)
  case accepted(Accepted)
  case declined(Declined)
  case offerExpired(OfferExpired)
  case offerWithdrawn(OfferWithdrawn)
  case taken(Taken)
  case fellBack(FellBack)
  case ended(Ended)
  case abandoned(Abandoned)
  case requeued(Requeued)
  case moved(QueueMoved)
  case message(MessageSent)
  case note(NoteWritten)
  case voice(VoiceEvent)
  case marked(MarkEvent)
  case visitorGone(VisitorGone)
  case visitorCame(VisitorCame)
  case missed(MissedEvent)

  // Who is not to be talked to.
  case block(BlockEvent)

  // What is said to all agents.
  case broadcast(BroadcastEvent)

  // The website's side.
  case site(SiteEvent)

  /// The kinds of events; raw values are their names in the journal.
  public enum Kind: String, CaseIterable, Sendable {
    case settingsChanged, agentAdded, agentChanged, agentRemoved, teamSet, teamRemoved, accountSet,
      accountRemoved, ruleSet, ruleRemoved, clockSet, availabilitySet, agentGone, agentCame,
      requested,
      offered, handOverOffered, waiting, accepted, declined, offerExpired, offerWithdrawn, taken,
      fellBack, ended,
      abandoned, requeued, message, note, visitorGone, visitorCame
    case dialogueSet, dialoguePublished, dialogueUnpublished, dialogueRemoved, dialoguesSwitched
    case dialogueTriggered, dialogueEngaged, dialogueAnswered, dialogueCompleted, goalReached,
      visitorLearned, messageLeft, visitorForgotten, visitorsMerged
    case missedHandled, missedReopened, missedCleared
    case visitorBlocked, visitorUnblocked
    case responseSet, responseRemoved, questionUnanswered, questionSettled
    case chatTagged, chatScored, visitorEdited
    case queueMoved, broadcastSent, broadcastRead, whispered, voiceJoined
  }

  /// What kind of event it is.
  public var kind: Kind {
    switch self {
    case .setUp(.settingsChanged): .settingsChanged
    case .setUp(.agentAdded): .agentAdded
    case .setUp(.agentChanged): .agentChanged
    case .setUp(.agentRemoved): .agentRemoved
    case .setUp(.teamSet): .teamSet
    case .setUp(.teamRemoved): .teamRemoved
    case .setUp(.accountSet): .accountSet
    case .setUp(.accountRemoved): .accountRemoved
    case .setUp(.ruleSet): .ruleSet
    case .setUp(.ruleRemoved): .ruleRemoved
    case .setUp(.library(.set)): .responseSet
    case .setUp(.library(.removed)): .responseRemoved
    case .setUp(.library(.unanswered)): .questionUnanswered
    case .setUp(.library(.settled)): .questionSettled
    case .clockSet: .clockSet
    case .availabilitySet: .availabilitySet
    case .agentGone: .agentGone
    case .agentCame: .agentCame
    case .requested: .requested
    case .offered: .offered
    case .handOverOffered: .handOverOffered
    case .waiting: .waiting
    case .accepted: .accepted
    case .declined: .declined
    case .offerExpired: .offerExpired
    case .offerWithdrawn: .offerWithdrawn
    case .taken: .taken
    case .fellBack: .fellBack
    case .ended: .ended
    case .abandoned: .abandoned
    case .requeued: .requeued
    case .moved: .queueMoved
    case .broadcast(.sent): .broadcastSent
    case .broadcast(.read): .broadcastRead
    case .message: .message
    case .note: .note
    case .voice(.whispered): .whispered
    case .voice(.joined): .voiceJoined
    case .marked(.tagged): .chatTagged
    case .marked(.scored): .chatScored
    case .marked(.edited): .visitorEdited
    case .visitorGone: .visitorGone
    case .visitorCame: .visitorCame
    case .dialogue(.set): .dialogueSet
    case .dialogue(.published): .dialoguePublished
    case .dialogue(.unpublished): .dialogueUnpublished
    case .dialogue(.removed): .dialogueRemoved
    case .dialogue(.switched): .dialoguesSwitched
    case .site(.triggered): .dialogueTriggered
    case .site(.engaged): .dialogueEngaged
    case .site(.answered): .dialogueAnswered
    case .site(.completed): .dialogueCompleted
    case .site(.goalReached): .goalReached
    case .site(.learned): .visitorLearned
    case .site(.left): .messageLeft
    case .site(.forgotten): .visitorForgotten
    case .site(.merged): .visitorsMerged
    case .missed(.handled): .missedHandled
    case .missed(.reopened): .missedReopened
    case .missed(.cleared): .missedCleared
    case .block(.blocked): .visitorBlocked
    case .block(.unblocked): .visitorUnblocked
    }
  }
}
