/// What is known of a thing: a column of a list, or a fact about one.
public enum ListField: Hashable, CaseIterable, Sendable {
  case name, description

  // An agent.
  case agent, email, login, picture, profile, permissions, timeZone, works, present, chats
  case availability, stands, teams, accounts

  // A company's account.
  case domain, company

  // A team or a rule.
  case team, rule, priority, who, when, agents, lastOffered

  // A dialogue.
  case dialogue, version, isMet, changed, pages, exceptPages, language, poke, trigger, audience

  // What came of dialogues.
  case triggered, engaged, engagementRate, completed, acquired, conversionRate, goals
  case askedForAgent, connected, missed

  // An answer of the library, and a question that waits for one.
  case response, question, answer, topics, address, status, number, timesAsked, lastAsked

  // A setting.
  case setting, meaning, value

  // A chat.
  case chat, state, visitor, route, asked, accepted, closed, waitsUntil, messages, now, pastChats
  case tags, score

  // A visitor of the website.
  case onePersonWith, sameEmail, visits, found

  // Who is blocked.
  case blocked, until, by, reason

  // What was said to all.
  case said, saidBy, toWhom, unread, saidLine

  // A missed chat.
  case ending, handled, message

  // Keys.
  case place, keys, action, does

  // What becomes of a load with so many agents.
  case staff, connectedWithin, haveToWait, meanWait, leave, busy

  // What was simulated, and a profile's shifts.
  case simulated, inTheMean, giveOrTake, offersEach, asSimulated, timeOfDay, come, onShift,
    shiftsBegin

  // The desk's time.
  case deskTime, thisClock, liveHere, aheadBy, sinceEvent
}
