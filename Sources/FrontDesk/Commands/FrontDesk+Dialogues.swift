import Desk
import Dialogues
import Routing
import Store

/// What is decided of dialogues, against the newest state.
extension FrontDesk {
  func decide(
    _ change: DialogueChange, by principal: Principal, _ engine: RoutingEngine
  ) throws(Refusal) -> [DialogueEvent] {
    let state = engine.state
    switch change {
    case .add, .set, .remove:
      try require(.manageDialogues, of: principal, to: .manageDialogues, engine)
    case .publish, .unpublish, .turn:
      try require(.publishDialogues, of: principal, to: .publishDialogues, engine)
    }
    switch change {
    case .add(let dialogue):
      guard isPlainIdentifier(dialogue.id.text) else {
        throw Refusal(.value(.badID(dialogue.id.text)))
      }
      guard state.dialogue(dialogue.id) == nil else {
        throw Refusal(.setUp(.exists(.dialogue, dialogue.id.text)))
      }
      try check(dialogue, state)
      return [.set(DialogueSet(dialogue))]
    case .set(let dialogue):
      let known = try self.dialogue(dialogue.id, state)
      guard known.draft != dialogue else { return [] }
      try check(dialogue, state)
      return [.set(DialogueSet(dialogue))]
    case .publish(let id): return [try publish(id, state)]
    case .unpublish(let id):
      guard try self.dialogue(id, state).published != nil else {
        throw Refusal(.setUp(.isNotPublished(id)))
      }
      return [.unpublished(DialogueUnpublished(id))]
    case .remove(let id, let force):
      if try self.dialogue(id, state).published != nil {
        try require(.publishDialogues, of: principal, to: .publishDialogues, engine)
      }
      if !force { try checkNobodyIsIn(try dialogue(id, state), state) }
      return [.removed(DialogueRemoved(id))]
    case .turn(let on):
      return on == state.dialoguesAreOn ? [] : [.switched(DialoguesSwitched(areOn: on))]
    }
  }

  private func dialogue(_ id: DialogueID, _ state: DeskState) throws(Refusal) -> DeskDialogue {
    guard let dialogue = state.dialogue(id) else {
      throw Refusal.unknown(.dialogue, id.text, among: state.dialogues.map(\.id.text))
    }
    return dialogue
  }

  private func publish(_ id: DialogueID, _ state: DeskState) throws(Refusal) -> DialogueEvent {
    let dialogue = try dialogue(id, state)
    if let published = dialogue.published, !dialogue.isChanged {
      throw Refusal(.setUp(.isPublished(id, version: published)))
    }
    // Agents and teams may have gone since it was handed in.
    try check(dialogue.draft, state)
    guard dialogue.draft.targets?.include.isEmpty == false else {
      throw Refusal(.setUp(.withoutTargets(id)))
    }
    return .published(DialoguePublished(id, version: dialogue.lastVersion + 1))
  }

  private func check(_ dialogue: Dialogue, _ state: DeskState) throws(Refusal) {
    try check(name: dialogue.name, of: .dialogue)
    try check(description: dialogue.description, of: .dialogue)
    let flaws = DialogueCheck.flaws(
      of: dialogue, agents: Set(state.agents.map(\.id)), teams: Set(state.teams.map(\.id)))
    if let error = flaws.first(where: \.isError) {
      throw Refusal(.setUp(.flawed(dialogue.id, error)))
    }
  }

  private func checkNobodyIsIn(_ dialogue: DeskDialogue, _ state: DeskState) throws(Refusal) {
    let id = dialogue.id
    let chats = state.chats.values.filter { $0.origin?.dialogue == id }
      .sorted { $0.requestSeq < $1.requestSeq }
    var others = 0
    // Nobody has met what was never published, and no book need be looked into.
    if dialogue.lastVersion > 0, let pages = visitorPages {
      do throws(StoreError) {
        try pages.bringUp(to: state.seq)
        others = try pages.count(in: id)
      } catch {
        bookFailure = error
        throw Refusal(.site(.noBook))
      }
    }
    guard chats.isEmpty, others == 0 else {
      throw Refusal(.setUp(.hasVisitors(id, chats: chats.map(\.id), others: others)))
    }
  }

  /// Has the book of visitors taken in what is in the journal, before it is asked under the lock.
  func prepare(_ commands: some Sequence<Command>) throws(DeskError) {
    prepareLibrary(commands)
    let asksBook = commands.contains {
      if case .change(.dialogues(.remove(_, force: false))) = $0 { true } else { false }
    }
    guard asksBook, let pages = visitorPages else { return }
    try FrontDesk.reading { () throws(StoreError) in
      try pages.bringUp(to: news.firstUncertain - 1)
    }
  }

  /// Refuses to take away what published dialogues could do without no longer.
  func checkNotNeeded(
    _ thing: Refusal.Thing, _ id: String, _ removal: Event, _ state: DeskState
  ) throws(Refusal) {
    let before = Set(DialogueNeeds.lacks(at: state))
    var after = state
    after.apply(StampedEvent(seq: state.seq + 1, at: state.at, event: removal))
    let lost = DialogueNeeds.lacks(at: after).filter { !before.contains($0) }
    guard lost.isEmpty else {
      throw Refusal(.setUp(.neededByDialogues(thing, id, lost)))
    }
  }
}
