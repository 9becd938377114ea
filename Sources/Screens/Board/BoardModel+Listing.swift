import Alerts
import Desk
import Overview
import Routing
import Terminal
import Text
import Words

/// What is listed, in which order, and when it lights up.
extension BoardModel {
  // MARK: Order and filter

  mutating func changeOrder() {
    var rule = chats.rule
    rule.order = rule.order.next
    list(by: rule)
    say(.done, texts.sorted(by: rule.order))
  }

  /// Lists by another rule from now on.
  mutating func list(by rule: ListedChats.Rule) {
    guard rule != chats.rule else { return }
    chats.list(by: rule, desk, at: now)
    updateChats()
    updateAgents()
  }

  /// Asks for a filter, beginning with the one that holds.
  mutating func askForFilter() {
    filterFlaw = nil
    typedFilter = chats.rule.filter.text
    shell.layers.open(.line(LinePrompt(.filter, typedFilter)))
  }

  /// Takes in what is typed of a filter: it holds at once, unless it is none yet.
  mutating func lineChanged() {
    guard let prompt = layers.line, prompt.purpose == .filter, prompt.words != typedFilter else {
      return
    }
    typedFilter = prompt.words
    var rule = chats.rule
    do throws(FilterFlaw) {
      rule.filter = try BoardFilter(typedFilter, in: desk)
      filterFlaw = nil
      list(by: rule)
    } catch {
      filterFlaw = texts.flaw(error)
    }
  }

  /// Takes in what was given at the start; the filter was looked at then.
  mutating func takeFirstListing() {
    guard let first = firstListing else { return }
    firstListing = nil
    chats.remember(marks: first.marked)
    let filter = (try? BoardFilter(first.filter, in: desk)) ?? .none
    let rule = ListedChats.Rule(order: first.order, filter: filter)
    guard rule != chats.rule else { return }
    chats.list(by: rule, desk, at: now)
    updateAgents()
  }

  /// What is listed and marked now.
  var listing: BoardListing {
    BoardListing(
      filter: chats.rule.filter.text, order: chats.rule.order, marked: chats.allMarks)
  }

  mutating func dropFilter() {
    filterFlaw = nil
    var rule = chats.rule
    rule.filter = .none
    list(by: rule)
  }

  /// Takes the marks away, then the filter, then what is ordered otherwise.
  mutating func clear() {
    if !chats.marked.isEmpty {
      chats.unmarkAll()
    } else if !chats.rule.filter.isEmpty {
      dropFilter()
    } else {
      list(by: ListedChats.Rule())
    }
  }

  /// What is chosen of what is listed, for the header; nil: everything, as usual.
  var listingWords: SafeText? {
    let rule = chats.rule
    var parts: [String] = []
    if !chats.marked.isEmpty { parts.append(texts.marked(chats.marked.count)) }
    if rule.order != .urgency { parts.append(texts.sorted(by: rule.order)) }
    if !rule.filter.isEmpty {
      let count = texts.listed(chats.listed.count, of: desk.chats.count)
      parts.append("/" + rule.filter.text + " " + count)
    }
    return parts.isEmpty
      ? nil : SafeText(oneLine: parts.joined(separator: " \u{00B7} "), lineBreak: " ")
  }

  mutating func updateAgents() {
    let filter = chats.rule.filter
    agents.update(filter.isEmpty ? roster : roster.filter { filter.lists($0.agent, in: desk) })
  }

  /// Takes in what time it is: what is listed by how long it has lasted, and who has left a dialogue.
  mutating func age() {
    guard isOpen else { return }
    if chats.age(desk, isHeld: isHeld, at: now) { updateChats() }
    if let due = today.crowd.nextDue, due <= now {
      today.age(at: now)
      isDeskListStale = true
    }
  }

  // MARK: Thresholds

  /// Who has waited longest in the queue.
  var oldest: Chat? { chats.open.waits.first.flatMap { desk.chats[$0] } }

  /// When another threshold is passed though nothing happens; nil: never.
  var alarmDue: Instant? { Alarms.nextDue(thresholds, oldest: oldest, after: now) }

  /// Whether a chat has waited in the queue for longer than whoever watches wants.
  func isLate(_ chat: Chat) -> Bool {
    guard chat.state == .waiting, let seconds = thresholds.wait else { return false }
    return now >= chat.requestedAt + seconds
  }

  /// Says what has become more than whoever watches wants to see.
  mutating func callOfThresholds(_ effects: inout [ScreenEffect]) {
    guard isOpen else { return }
    let new = alarms.update(
      thresholds, waiting: chats.open.waiting.count, oldest: oldest, missed: desk.missed.count,
      at: now)
    let quiet = calls.settings
    let isQuiet = !quiet.quiet.isEmpty && quiet.isQuiet(at: localTime.minute(of: now))
    for threshold in new { calls.pass(threshold, isQuiet: isQuiet) }
    for call in calls.due(at: now) {
      guard call.channel != .bell else {
        effects.append(.ringBell)
        continue
      }
      let text = CallText(headline: texts.headline(call), detail: texts.detail(call))
      effects.append(.call(call, text, calls.settings))
    }
  }

  /// The thresholds that are passed, in words; nil: none is.
  var alarmWords: SafeText? {
    guard !alarms.passed.isEmpty else { return nil }
    let words = alarms.passed.map(texts.passed).joined(separator: " \u{00B7} ")
    return SafeText(oneLine: "! " + words, lineBreak: " ")
  }
}
