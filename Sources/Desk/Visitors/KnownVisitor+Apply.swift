extension KnownVisitor {
  /// Folds in something that happened to them. Total, as every fold.
  ///
  /// - Returns: the person they were until then, if they are another one from now on: who has an
  ///   email and gives another is somebody else (DIALOGUES, Who it is).
  @discardableResult
  public mutating func apply(_ event: SiteEvent, seq: Int64, at: Instant) -> KnownVisitor? {
    let before = self
    self.seq = seq
    if event.isTheirs { see(at: at) }
    switch event {
    case .triggered(let event): note(event.dialogue) { $0.triggered = $0.triggered ?? at }
    case .engaged(let event):
      note(event.dialogue) { $0.engaged = $0.engaged ?? at }
      guard !event.shown.isEmpty else { break }
      walks += 1
      goingOn = SavedWalk(
        dialogue: event.dialogue, version: event.version, shown: event.shown, stand: .completed)
    case .answered(let event): answer(event, seq)
    case .completed(let event): complete(event.dialogue, at)
    case .goalReached(let event):
      goals.append(Goal(dialogue: event.dialogue, name: event.goal, at: at))
      goals.removeFirst(max(0, goals.count - KnownVisitor.mostGoals))
    case .learned(let event): if learn(event, seq) { return before.leftBehind(at: seq) }
    case .left(let event):
      unanswered = nil
      left = Left(id: event.id, seq: seq)
    case .forgotten: self = afterForgetting
    case .merged: person = seq
    }
    return nil
  }

  /// What is left of them when they are forgotten: nothing but a chat that is open. Who asks to be
  /// forgotten in one browser does not end what another one of theirs is in.
  private var afterForgetting: KnownVisitor {
    var rest = KnownVisitor(mark)
    guard let openChat else { return rest }
    rest.openChat = openChat
    rest.chats = [openChat.chat]
    rest.seq = seq
    rest.habits.lastSeen = habits.lastSeen
    return rest
  }

  /// The person who was known by this browser, under a mark that no browser has.
  private func leftBehind(at seq: Int64) -> KnownVisitor {
    var person = KnownVisitor(mark.leftBehind(at: seq))
    person.attributes = attributes
    person.chats = chats
    person.person = self.person
    person.habits = habits
    person.seq = self.seq
    return person
  }

  /// They were there: also one of whom no habits were kept is forgotten one day.
  private mutating func see(at instant: Instant) {
    habits.lastSeen = max(habits.lastSeen ?? instant, instant)
  }

  /// Keeps what became of their habits where their browser was.
  public mutating func keep(_ change: HabitsChange) { habits = change.made(to: habits) }

  /// Folds in that an agent put right what is known of them. What the website vouches for stays.
  public mutating func apply(_ event: VisitorEdited, seq: Int64) {
    self.seq = seq
    let place = attributes.firstIndex { $0.name == event.attribute }
    if let place, attributes[place].source == .signed { return }
    if event.value.isEmpty {
      if let place { attributes.remove(at: place) }
      return
    }
    let known = Known(name: event.attribute, value: event.value, source: .agent, seq: seq)
    if let place { attributes[place] = known } else { attributes.append(known) }
  }

  /// Folds in that they asked for a person.
  public mutating func apply(_ event: Requested, seq: Int64, at: Instant) {
    self.seq = seq
    see(at: at)
    openChat = OpenChat(
      chat: event.chat, dialogue: event.origin?.dialogue,
      takesMessage: event.origin?.takesMessage ?? false)
    unanswered = nil
    chats.append(event.chat)
    chats.removeFirst(max(0, chats.count - KnownVisitor.mostChats))
    guard let origin = event.origin else { return }
    // A dialogue that leads to a person without an answer was not kept before.
    if !origin.shown.isEmpty || goingOn?.dialogue != origin.dialogue {
      walks += 1
      goingOn = SavedWalk(
        dialogue: origin.dialogue, version: origin.version,
        shown: origin.shown.isEmpty ? [.chat(origin.card)] : origin.shown,
        stand: .chatting(origin.card), isEngaged: false)
    }
  }

  /// Folds in that a chat of theirs has closed, and with it the dialogue that led there. Where nobody
  /// came they may leave a message, but not if they are blocked.
  public mutating func applyClosing(
    of chat: ChatID, by event: Event, seq: Int64, at: Instant
  ) {
    self.seq = seq
    see(at: at)
    guard let open = openChat, open.chat == chat else { return }
    openChat = nil
    if case .fellBack(let event) = event, !event.reason.isBlock, open.takesMessage {
      unanswered = open
    }
    if let dialogue = open.dialogue { complete(dialogue, at) }
  }

  private mutating func note(_ dialogue: DialogueID, _ change: (inout Standing) -> Void) {
    change(&standings[dialogue, default: Standing()])
  }

  private mutating func complete(_ dialogue: DialogueID, _ at: Instant) {
    note(dialogue) { $0.completed = $0.completed ?? at }
    if goingOn?.dialogue == dialogue { goingOn = nil }
  }

  private mutating func answer(_ event: DialogueAnswered, _ seq: Int64) {
    // One that led to a person unasked is counted already.
    let isCounted = goingOn?.dialogue == event.dialogue && goingOn?.isEngaged == false
    if event.before != nil, !isCounted { walks += 1 }
    if event.stand == .completed {
      // What has come to its end does not go on, also where that does not count any more.
      if goingOn?.dialogue == event.dialogue { goingOn = nil }
    } else if event.isEngaged {
      var walk = goingOn
      if event.before != nil || walk?.dialogue != event.dialogue || walk?.version != event.version {
        walk = SavedWalk(
          dialogue: event.dialogue, version: event.version, shown: event.before ?? [],
          stand: event.stand)
      }
      walk?.shown += event.shown
      walk?.topics.takeIn(event.topics)
      walk?.stand = event.stand
      goingOn = walk
    }
    answers.append(
      Answered(id: event.id, seq: seq, shown: event.shown, stand: event.stand))
    answers.removeFirst(max(0, answers.count - KnownVisitor.mostAnswers))
  }

  /// Whether they are another person now.
  private mutating func learn(_ event: VisitorLearned, _ seq: Int64) -> Bool {
    let given = event.attributes.first { $0.name == "email" }?.value
    let isAnother = given.map { !email.isEmpty && $0 != email } ?? false
    if isAnother {
      attributes = []
      chats = openChat.map { [$0.chat] } ?? []
      unanswered = nil
      (person, shared) = (nil, [:])
      // Where they are now is where the other one is.
      habits.pages = Array(habits.pages.suffix(1))
    }
    for attribute in event.attributes {
      let known = Known(
        name: attribute.name, value: attribute.value, source: event.source, seq: seq)
      if let place = attributes.firstIndex(where: { $0.name == attribute.name }) {
        attributes[place] = known
      } else {
        attributes.append(known)
      }
    }
    return isAnother
  }
}

extension SiteEvent {
  /// Whether it is the visitor's own doing, by which they were there.
  fileprivate var isTheirs: Bool {
    switch self {
    case .triggered, .engaged, .answered, .completed, .goalReached, .learned, .left: true
    case .forgotten, .merged: false
    }
  }
}
