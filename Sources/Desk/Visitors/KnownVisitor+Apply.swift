extension KnownVisitor {
  /// Folds in something that happened to them. Total, as every fold.
  public mutating func apply(_ event: SiteEvent, seq: Int64, at: Instant) {
    self.seq = seq
    switch event {
    case .triggered(let event): note(event.dialogue) { $0.triggered = $0.triggered ?? at }
    case .engaged(let event):
      note(event.dialogue) { $0.engaged = $0.engaged ?? at }
      goingOn = SavedWalk(
        dialogue: event.dialogue, version: event.version, shown: event.shown, stand: .completed)
    case .answered(let event): answer(event, seq)
    case .completed(let event): complete(event.dialogue, at)
    case .goalReached(let event):
      goals.append(Goal(dialogue: event.dialogue, name: event.goal, at: at))
      goals.removeFirst(max(0, goals.count - KnownVisitor.mostGoals))
    case .learned(let event): learn(event)
    case .left: break
    case .forgotten: self = KnownVisitor(mark)
    }
  }

  /// Folds in that they asked for a person.
  public mutating func apply(_ event: Requested, seq: Int64) {
    self.seq = seq
    openChat = OpenChat(chat: event.chat, dialogue: event.origin?.dialogue)
    chats.append(event.chat)
    chats.removeFirst(max(0, chats.count - KnownVisitor.mostChats))
    guard let origin = event.origin else { return }
    // A dialogue that begins with a person was not answered before.
    if goingOn?.dialogue != origin.dialogue {
      goingOn = SavedWalk(
        dialogue: origin.dialogue, version: origin.version, shown: [.chat(origin.card)],
        stand: .chatting(origin.card))
    }
  }

  /// Folds in that a chat of theirs has closed, and with it the dialogue that led there.
  public mutating func applyClosing(of chat: ChatID, seq: Int64, at: Instant) {
    self.seq = seq
    guard let open = openChat, open.chat == chat else { return }
    openChat = nil
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
    var walk = goingOn
    if walk?.dialogue != event.dialogue {
      walk = SavedWalk(dialogue: event.dialogue, version: event.version, stand: event.stand)
    }
    walk?.shown += event.shown
    walk?.stand = event.stand
    goingOn = walk
    answers.append(
      Answered(id: event.id, seq: seq, shown: event.shown, stand: event.stand))
    answers.removeFirst(max(0, answers.count - KnownVisitor.mostAnswers))
  }

  private mutating func learn(_ event: VisitorLearned) {
    for attribute in event.attributes {
      if attribute.name == "email", email.isEmpty { acquiredIn = event.dialogue }
      let known = Known(name: attribute.name, value: attribute.value, source: event.source)
      if let place = attributes.firstIndex(where: { $0.name == attribute.name }) {
        attributes[place] = known
      } else {
        attributes.append(known)
      }
    }
  }
}
