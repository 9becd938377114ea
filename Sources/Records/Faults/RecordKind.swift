/// What a record, or a word within one, is.
public enum RecordKind: Hashable, Sendable {
  // Records.
  case account, agent, chat, commit, condition, counts, decision, event, formerName, formerTexts
  case formerWords, line, messagesOfAnInstant, offer, offerThatEnded, passedOver, presenceMark
  case rings, rule, schedule, scheduleBefore, sent, sentPart, settings, snapshot, step, summary
  case team, toggle, turn, visitor
  /// Settings of a common beginning.
  case settingsGroup(String)
  /// Not a record but where a member must stand.
  case placeOf(String)

  // Words.
  case cause, ending, `operator`, outcome, permission, presence, reason, route, sender
}
