public import Figures

extension English {
  public func name(_ figure: Figure.Name) -> String {
    switch figure {
    case .asked: "asked"
    case .offered: "offered"
    case .connected: "connected"
    case .missed: "missed"
    case .abandoned: "abandoned"
    case .waiting: "still waiting"
    case .blocked: "blocked"
    case .fellBack: "fell back"
    case .noAgentAvailable: "nobody was available"
    case .noRuleMatched: "no rule matched"
    case .waitTimedOut: "waited too long"
    case .offersExhausted: "nobody accepted"
    case .answerMean: "speed of answer, mean"
    case .answerP50: "speed of answer, p50"
    case .answerP90: "speed of answer, p90"
    case .answerP95: "speed of answer, p95"
    case .answerMax: "speed of answer, longest"
    case .serviceLevel: "service level"
    case .serviceLevelOfStaying: "service level of who stayed"
    case .abandonment: "abandonment"
    case .handlingMean: "handling time, mean"
    case .handlingP50: "handling time, p50"
    case .handlingP90: "handling time, p90"
    case .lengthMean: "chat length, mean"
    case .lengthP50: "chat length, p50"
    case .lengthP90: "chat length, p90"
    case .firstResponseMean: "first response, mean"
    case .firstResponseP50: "first response, p50"
    case .firstResponseP90: "first response, p90"
    case .responseMean: "agent response time, mean"
    case .responseMax: "agent response time, longest"
    case .offers: "offers"
    case .missedOffers: "missed offers"
    case .declinedOffers: "declined offers"
    case .transfers: "transfers"
    case .visitorMessages: "visitors' messages"
    case .agentMessages: "agents' messages"
    case .available: "time available"
    case .occupied: "time occupied"
    case .occupancy: "occupancy"
    case .concurrentMean: "concurrent chats, mean"
    case .concurrentMax: "concurrent chats, most"
    case .scored: "scored"
    case .scoreMean: "score, mean"
    case .engaged: "engaged"
    case .acquired: "people acquired"
    case .conversion: "conversion rate"
    }
  }

  public func definition(_ figure: Figure.Name) -> String {
    switch figure {
    case .asked: "chats that visitors asked for; blocked ones are counted too"
    case .offered: "those that were offered to an agent at least once"
    case .connected: "those that an agent accepted or took"
    case .missed:
      "over before any agent had them: fell back, left, or ended by who stepped in; blocked ones aside"
    case .abandoned: "of the missed, those whose visitors left"
    case .waiting: "those that are not over and that nobody has had yet"
    case .blocked: "those of visitors or email domains that get no agent"
    case .fellBack: "those that got the fallback message, for whatever reason"
    case .noAgentAvailable: "of the fallen back: no agent could be asked"
    case .noRuleMatched: "of the fallen back: to go by rules, of which none matched"
    case .waitTimedOut: "of the fallen back: the longest wait was over"
    case .offersExhausted: "of the fallen back: as many agents were asked as may be"
    case .answerMean: "from asking until an agent first had the chat"
    case .answerP50: "half of the connected chats were connected within this time"
    case .answerP90: "ninety of a hundred were connected within this time"
    case .answerP95: "ninety-five of a hundred were"
    case .answerMax: "all of them were"
    case .serviceLevel: "connected within the time aimed at / (connected + missed)"
    case .serviceLevelOfStaying: "the same / (connected + missed \u{2212} abandoned)"
    case .abandonment: "abandoned / (connected + missed)"
    case .handlingMean: "from getting a chat until having it no more, by agent"
    case .handlingP50: "half of those times are not longer"
    case .handlingP90: "nine tenths are not longer"
    case .lengthMean: "from when a chat is first connected until it is over"
    case .lengthP50: "half of the chats are not longer"
    case .lengthP90: "nine tenths are not longer"
    case .firstResponseMean: "from asking until an agent first writes"
    case .firstResponseP50: "half of the first responses came within this time"
    case .firstResponseP90: "nine tenths did"
    case .responseMean: "from a visitor's first unanswered message to the answer"
    case .responseMax: "the longest; none begins before the agent had the chat"
    case .offers: "how often a chat rang at an agent, handed over ones too"
    case .missedOffers: "offers that rang until their time was over"
    case .declinedOffers: "offers that the agent declined"
    case .transfers: "from one agent to another, or back to the queue by one"
    case .visitorMessages: "messages that visitors wrote"
    case .agentMessages: "messages that agents wrote in chats they had"
    case .available: "available by toggle or schedule, and not known to be gone"
    case .occupied: "with one chat or more"
    case .occupancy: "time occupied / time available or occupied"
    case .concurrentMean: "time in chats, each chat by itself / time occupied"
    case .concurrentMax: "the most chats that an agent had at once"
    case .scored: "chats that have a score"
    case .scoreMean: "sum of the scores / scored"
    case .engaged: "visitors who answered a dialogue, once for each dialogue"
    case .acquired: "visitors whose first valid email came in a dialogue"
    case .conversion: "people acquired / engaged"
    }
  }

  public func name(_ grouping: Grouping) -> String {
    switch grouping {
    case .agent: "agent"
    case .team: "team"
    case .rule: "rule"
    case .route: "route"
    case .dialogue: "dialogue"
    case .page: "page"
    case .topic: "topic"
    case .hour: "hour"
    case .day: "day"
    case .weekday: "weekday"
    }
  }

  public func none(of grouping: Grouping) -> String {
    switch grouping {
    case .agent: "nobody"
    case .team: "no team"
    case .rule: "no rule"
    case .route: "no route"
    case .dialogue: "no dialogue"
    case .page: "no page"
    case .topic: "no topic"
    case .hour: "no hour"
    case .day: "no day"
    case .weekday: "no weekday"
    }
  }

  public func heading(_ part: ReportPart) -> String {
    switch part {
    case .figures: "Figures"
    case .toldApart: "Told apart"
    case .charts: "Charts"
    case .tags: "Tags"
    case .topics: "Topics"
    case .rings: "How evenly rings gave"
    case .neither: "neither"
    case .definitions: "What the figures mean"
    case .figure: "figure"
    case .value: "value"
    case .meaning: "means"
    case .time: "time"
    }
  }

  public func title(_ chart: ReportChart) -> String {
    switch chart {
    case .days: "Chats asked for, by day"
    case .hours: "Chats asked for, by hour of the day"
    case .waits: "How long visitors waited to be connected"
    }
  }

  public var reportTitle: String { "Report" }

  public func period(from: String?, to: String?, zone: String) -> String {
    let beginning = from.map { "from \($0)" } ?? "from the beginning"
    let end = to.map { "until \($0)" } ?? "until now"
    return "Chats asked for \(beginning) \(end), \(zone)"
  }

  public func only(_ filter: FigureFilter) -> String {
    switch filter {
    case .known: "only of visitors whose email was known"
    case .unknown: "only of visitors whose email was not known"
    case .tag(let tag): "only tagged #\(tag)"
    case .topic(let topic): "only where an answer about \(topic) was given"
    }
  }

  public func aim(within: String) -> String { "To be connected within \(within)" }

  public func chart(_ chart: ReportChart, most: String, count: Int) -> String {
    let chats = count == 1 ? "1 chat" : "\(grouped(count)) chats"
    return switch chart {
    case .days: "A bar for each day; the highest is \(most), with \(chats)."
    case .hours: "A bar for each hour of the day; the highest is \(most), with \(chats)."
    case .waits: "A bar for each span of waiting; the highest is \(most), with \(chats)."
    }
  }
}
