// What happens to dialogues, and what it does to the state.

extension DeskState {
  /// The dialogue of that id. O(dialogues).
  public func dialogue(_ id: DialogueID) -> DeskDialogue? { dialogues.first { $0.id == id } }

  mutating func apply(_ event: DialogueEvent, _ moment: Moment) {
    switch event {
    case .set(let event):
      if let place = place(of: event.dialogue.id) {
        dialogues[place].draft = event.dialogue
      } else {
        var dialogue = DeskDialogue(event.dialogue)
        dialogue.lastVersion = formerDialogues.removeValue(forKey: dialogue.id) ?? 0
        dialogues.append(dialogue)
      }
    case .published(let event): publish(event, moment)
    case .unpublished(let event):
      guard let place = place(of: event.dialogue) else { return }
      withdraw(place, moment)
    case .removed(let event): remove(event)
    case .switched(let event): dialoguesAreOn = event.areOn
    }
  }

  private func place(of id: DialogueID) -> Int? { dialogues.firstIndex { $0.id == id } }

  private mutating func remove(_ event: DialogueRemoved) {
    guard let place = place(of: event.dialogue) else { return }
    let dialogue = dialogues.remove(at: place)
    if dialogue.lastVersion > 0 { formerDialogues[dialogue.id] = dialogue.lastVersion }
  }

  private mutating func publish(_ event: DialoguePublished, _ moment: Moment) {
    guard let place = place(of: event.dialogue) else { return }
    withdraw(place, moment)
    dialogues[place].versions.append(
      .init(
        number: event.version, dialogue: dialogues[place].draft, publishedAt: moment.at))
    dialogues[place].published = event.version
    dialogues[place].lastVersion = max(dialogues[place].lastVersion, event.version)
  }

  /// Takes the version that is met from visitors' sight, and lets go of those that nobody can be in
  /// any more: who was in one of them has been forgotten since.
  private mutating func withdraw(_ place: Int, _ moment: Moment) {
    let memory = settings.visitorMemory * 86_400
    for i in dialogues[place].versions.indices
    where dialogues[place].versions[i].withdrawnAt == nil {
      dialogues[place].versions[i].withdrawnAt = moment.at
    }
    dialogues[place].versions.removeAll { version in
      version.withdrawnAt.map { $0 + memory < moment.at } ?? false
    }
    dialogues[place].published = nil
  }
}
