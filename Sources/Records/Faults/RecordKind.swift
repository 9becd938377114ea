/// What a record, or a word within one, is.
public enum RecordKind: Hashable, Sendable {
  // Records.
  case account, agent, attribute, block, branch, broadcast, card, chat, choice, commit, condition,
    counts,
    decision,
    dialogue,
    event, formerName, formerTexts
  case formerWords, goal, habits, line, missedChat, message, messagesOfAnInstant,
    offer, offerThatEnded,
    passedOver,
    presenceMark
  case libraryMark, library, question, response
  case queueRank, rings, rule, schedule, scheduleBefore, sent, sentPart, settings, shown, snapshot,
    step
  /// What a browser asks of the gateway.
  case request
  case origin, page, standing, summary, targets, team, toggle, trigger, turn, version, visitor
  case wait, walk
  /// Settings of a common beginning.
  case settingsGroup(String)
  /// Not a record but where a member must stand.
  case placeOf(String)

  // Words.
  case answer, blockTarget, captureType, cause, ending, known, source, stand, `operator`, outcome,
    permission,
    presence, queuePlace, reason, responseStatus, route, sender
}
