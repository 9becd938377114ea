public import Desk

/// Why a record cannot be, though it is JSON.
public enum RecordFault: Hashable, Sendable {
  case fieldMissing(String)
  case fieldTwice(String)
  /// Only a newer version can have written it.
  case unknown(Novelty)

  case noInstant
  case noHours
  case hoursOverlap
  case noDomain(in: Setting)
  /// A text that the setting cannot have.
  case noValue(of: Setting)
  case outOfRange(Setting, Int)

  case ruleWithoutMembers
  case ruleWithAgentsAndTeam
  case conditionOfSeveralKinds
  case offerNeedsAgentAndStep
  case holderNeedsInstant
  case lineNeitherMessageNorNote
  case moreSentThanKept

  case eventsDoNotEnd
  case commitWithoutEvents
  case eventNumberTooLarge
}
