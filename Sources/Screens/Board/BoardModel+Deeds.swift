import Desk
import FrontDesk
import Hosting
import Routing
import Terminal
import Words

/// Stepping in: into the chat that is looked at, into the selected one, or into all that are marked.
extension BoardModel {
  /// What was refused since somebody has as many chats as they may.
  struct Refused: Hashable, Sendable {
    /// The same beyond that.
    let command: Command
    /// To whom; nil: to whoever watches.
    let agent: AgentID?
  }

  /// The chat an action is about: the one that is looked at, else the selected one; nil if a key
  /// that comes now may have been meant for another one.
  mutating func target() -> ChatID? {
    if let inspection { return inspection.id }
    if chats.hasJustLeapt(at: now) {
      say(.warning, .keys(.listHasChanged))
      return nil
    }
    return chats.selected
  }

  /// Those that are marked, where several are meant.
  private var several: [ChatID]? {
    inspection == nil && !chats.marked.isEmpty ? chats.markedInOrder : nil
  }

  // MARK: One chat

  mutating func take(_ effects: inout [ScreenEffect]) {
    if let several {
      guard me != nil, permissions.contains(.liveChat) else {
        return say(.failure, texts.refusal(.mayNotTakeChats))
      }
      return ask(.take, of: several) { chat, _ in chat.state == .waiting ? .take(chat.id) : nil }
    }
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.liveChat) else {
      return say(.failure, texts.refusal(.mayNotTakeChats))
    }
    guard desk.chats[id]?.state == .waiting else {
      return say(.failure, .board(.onlyQueuedIsTaken))
    }
    if isPresent {
      effects.append(.request(.take(id)))
    } else {
      shell.layers.open(.question(.command(.take(id))))
    }
  }

  /// Whether somebody listens for the watcher: an inbox of theirs is open, or the desk does not mind.
  private var isPresent: Bool {
    guard desk.settings.presence, let me, let place = desk.rosterIndex[me] else { return true }
    return roster.indices.contains(place) && roster[place].isPresent
  }

  mutating func askToEnd() {
    if let several {
      guard mayDo(.intervene, .end) else { return }
      return ask(.end, of: several) { chat, _ in .end(chat.id, intervening: true) }
    }
    guard let id = target(), mayDo(.intervene, .end) else { return }
    guard desk.chats[id] != nil else {
      return say(.failure, .board(.onlyOpenIsEnded))
    }
    shell.layers.open(.question(.command(.end(id, intervening: true))))
  }

  mutating func askToTakeOver(_ effects: inout [ScreenEffect]) {
    if let several {
      guard mayDo(.intervene, .takeOver) else { return }
      return ask(.takeOver, of: several) { chat, _ in .takeOver(chat.id) }
    }
    guard let id = target(), mayDo(.intervene, .takeOver) else { return }
    guard desk.chats[id] != nil else {
      return say(.failure, .board(.onlyOpenIsTakenOver))
    }
    shell.layers.open(.question(.command(.takeOver(id))))
  }

  mutating func markHandled(_ effects: inout [ScreenEffect]) {
    if let several {
      guard mayDo(.liveChat, .markHandled) else { return }
      let missed = several.filter { desk.missed[$0] != nil }
      return ask(.handled, missed.map { .missed(.handled([$0])) }, of: several)
    }
    guard let id = target(), mayDo(.liveChat, .markHandled) else { return }
    guard desk.missed[id] != nil else { return say(.failure, .board(.onlyMissedIsHandled)) }
    effects.append(.request(.missed(.handled([id]))))
  }

  /// Asks where a chat is to go, whoever has it, or whether nobody does.
  mutating func askWhereTo() {
    if let several {
      guard mayDo(.intervene, .handOver) else { return }
      // What is marked is meant, and nothing else.
      guard let open = several.first(where: { desk.chats[$0] != nil }) else {
        return say(.failure, .board(.onlyHeldIsHandedOver))
      }
      return askWhereTo(open)
    }
    guard let id = target(), mayDo(.intervene, .handOver) else { return }
    guard desk.chats[id] != nil else {
      return say(.failure, .board(.onlyHeldIsHandedOver))
    }
    askWhereTo(id)
  }

  mutating func askToRequeue(_ effects: inout [ScreenEffect]) {
    guard let chats = several ?? target().map({ [$0] }), mayDo(.intervene, .stepIn) else {
      return
    }
    ask(.requeue, of: chats) { chat, _ in chat.state == .waiting ? nil : .requeue(chat.id) }
  }

  /// Moves chats in the queue: those that stand before others stay before them.
  mutating func move(to place: QueuePlace, _ effects: inout [ScreenEffect]) {
    guard let chats = several ?? target().map({ [$0] }), mayDo(.intervene, .stepIn) else {
      return
    }
    let isFirst = place == .first
    let deed: BoardDeed = isFirst ? .moveFirst : .moveLast
    let waiting = chats.filter { desk.chats[$0]?.state == .waiting }
    let commands = (isFirst ? waiting.reversed() : waiting).map { Command.move($0, to: place) }
    guard several == nil else { return ask(deed, commands, of: chats) }
    guard let command = commands.first else { return say(.failure, texts.cannot(deed)) }
    effects.append(.request(command))
  }

  /// Asks whether the selected agent is to be unavailable, or available again.
  mutating func askToSetAvailable() {
    guard let agent = agents.selected, let status = status(of: agent) else { return }
    guard me == agent || permissions.contains(.manageAgents) || mayDo(.intervene, .stepIn) else {
      return
    }
    let isAvailable = !status.availability.isAvailable
    shell.layers.open(.question(.command(.setAvailable(agent, isAvailable))))
  }

  mutating func askWhatToSayToAll() {
    guard mayDo(.intervene, .stepIn) else { return }
    shell.layers.open(.line(LinePrompt(.broadcast)))
  }

  /// Asks whether what was just refused is to be done beyond what somebody may have.
  mutating func askToGoBeyond() {
    guard let refused else { return say(.hint, texts.nothingToGoBeyond) }
    shell.layers.open(.question(.command(refused.command)))
  }

  private mutating func mayDo(
    _ permission: Permissions, _ deed: ScreenNotice.Board.Deed
  ) -> Bool {
    if me != nil, permissions.contains(permission) { return true }
    say(.failure, .board(.mayNot(deed)))
    return false
  }

  // MARK: Several

  /// Asks once whether something is to be done to chats, those to which it can be done.
  private mutating func ask(
    _ deed: BoardDeed, of chats: [ChatID], _ command: (Chat, DeskState) -> Command?
  ) {
    let desk = desk
    ask(deed, chats.compactMap { id in desk.chats[id].flatMap { command($0, desk) } }, of: chats)
  }

  private mutating func ask(_ deed: BoardDeed, _ commands: [Command], of chats: [ChatID]) {
    guard !commands.isEmpty else {
      let subject = chats.count == 1 ? visitorName(chats[0]) : texts.chats(chats.count)
      return say(.failure, subject + texts.colon + texts.cannot(deed))
    }
    shell.layers.open(.question(.commands(deed, commands)))
  }

  /// Has it done to each; those that are marked and for which it makes no sense are told with what else
  /// cannot be.
  private mutating func begin(
    _ deed: BoardDeed, _ commands: [Command], _ effects: inout [ScreenEffect]
  ) {
    let pairs = commands.compactMap { command in
      command.whichChat.map { (command: command, chat: $0) }
    }
    let meant = Set(pairs.map(\.chat))
    let rest = several?.filter { !meant.contains($0) } ?? []
    runs.append(
      BulkRun(
        deed, pairs,
        failures: rest.map {
          NotDone($0, visitor: visitorName($0), reason: texts.cannot(deed))
        }))
    for command in commands { effects.append(.request(command)) }
  }

  /// Takes in what the desk said of one of several. False: it was no such thing.
  mutating func takeOfSeveral(_ command: Command, _ failure: String?) -> Bool {
    // The desk answers in the order in which it was asked.
    guard let index = runs.firstIndex(where: { $0.waits(for: command) }) else { return false }
    let name = failure == nil ? "" : command.whichChat.map { visitorName($0) } ?? ""
    runs[index].take(command, failure: failure, visitor: name)
    if let chat = command.whichChat, failure == nil { chats.unmark(chat) }
    if runs[index].isOver { conclude(runs.remove(at: index)) }
    return true
  }

  /// Tells what came of it. What could not be done stays to be read, whatever is told after it.
  private mutating func conclude(_ run: BulkRun) {
    if run.failures.isEmpty {
      let subject = run.count == 1 ? visitorName(run.done[0]) : texts.chats(run.count)
      say(.done, texts.isDone(run.deed, to: subject))
    } else if run.count == 1, runs.isEmpty {
      say(.failure, run.failures[0].reason)
    } else {
      outcomes.append(
        OutcomeLayer(
          title: texts.notDone(run.failures.count, of: run.count),
          run.failures.map { OutcomeLayer.Row(name: $0.visitor, reason: $0.reason) }))
    }
  }

  /// How many of those that are marked a question leaves out.
  func leftOut(by commands: [Command]) -> Int {
    several.map { max(0, $0.count - commands.count) } ?? 0
  }

  func handOverSubject(_ chat: ChatID) -> String {
    if let several, several.count > 1 { return texts.chats(several.count) }
    return visitorName(chat)
  }

  // MARK: What is agreed to

  mutating func agree(_ effects: inout [ScreenEffect]) {
    if layers.handOver != nil { return put(&effects) }
    if layers.speak != nil {
      if let command = takeSaid() { effects.append(.request(command)) }
      return
    }
    guard let question = layers.question else { return }
    shell.layers.close()
    switch question {
    case .command(let command):
      if let objection = objection(to: command) { return say(.failure, .board(objection)) }
      if command == refused?.command { refused = nil }
      effects.append(.request(command))
    case .commands(let deed, let commands): begin(deed, commands, &effects)
    case .send, .openAddress, .copyAddress, .quit, .suspend: break
    }
  }

  /// Puts what is meant where the hand has chosen.
  private mutating func put(_ effects: inout [ScreenEffect]) {
    noteWhatGoesBeyond()
    guard case .transfer(let first, let place, let note, _, _)? = takeHandOver(intervening: true)
    else { return }
    let meant = several ?? [first]
    let commands = meant.compactMap { id in
      desk.chats[id].flatMap { BoardModel.command(putting: $0, to: place, note) }
    }
    if meant == [first], !commands.isEmpty {
      for command in commands { effects.append(.request(command)) }
      return
    }
    if meant == [first], desk.chats[first] == nil {
      return say(.failure, .board(.isOver(visitor: visitorName(first))))
    }
    ask(deed(for: place, of: meant), commands, of: meant)
  }

  private func deed(for place: Destination, of meant: [ChatID]) -> BoardDeed {
    switch place {
    case .queue: return .requeue
    case .agent, .team:
      let name = name(of: place)
      let isHeld = meant.contains { desk.chats[$0]?.holder != nil }
      return isHeld ? .handOver(to: name) : .assign(to: name)
    }
  }

  private func name(of place: Destination) -> String {
    switch place {
    case .agent(let id): name(of: id)
    case .team(let id): desk.teams.first { $0.id == id }?.name ?? id.text
    case .queue: texts.theQueue
    }
  }

  /// What puts a chat somewhere: one that somebody has is handed over, another is assigned.
  private static func command(
    putting chat: Chat, to place: Destination, _ note: String?
  ) -> Command? {
    if chat.holder != nil { return .transfer(chat.id, to: place, note: note, intervening: true) }
    if place == .queue { return chat.state == .waiting ? nil : .requeue(chat.id) }
    return .assign(chat.id, to: place, note: note)
  }

  /// Takes in that what is chosen would be more than somebody may have, to be done beyond that if it is
  /// asked for.
  private mutating func noteWhatGoesBeyond() {
    guard let prompt = layers.handOver, let place = prompt.selected,
      let chat = desk.chats[prompt.chat],
      let command = BoardModel.command(putting: chat, to: place.destination, prompt.note)
    else { return }
    note(refused: command)
  }

  /// Takes in that a command was refused, if that is for want of capacity.
  mutating func note(refused command: Command) {
    let (agent, beyond): (AgentID?, Command)
    switch command {
    case .assign(let chat, .agent(let id), let note, false):
      (agent, beyond) = (id, .assign(chat, to: .agent(id), note: note, overCapacity: true))
    case .transfer(let chat, .agent(let id), let note, true, false):
      (agent, beyond) = (
        id,
        .transfer(chat, to: .agent(id), note: note, intervening: true, overCapacity: true)
      )
    case .takeOver(let chat, false), .take(let chat):
      (agent, beyond) = (me, .takeOver(chat, overCapacity: true))
    default: return
    }
    guard let agent, let status = status(of: agent), status.load >= status.capacity else { return }
    refused = Refused(command: beyond, agent: agent == me ? nil : agent)
  }

  /// Why what was asked makes no sense any more; nil: it does.
  private func objection(to command: Command) -> ScreenNotice.Board? {
    switch command {
    case .end(let id, _) where desk.chats[id] == nil:
      .notActiveAnyMore(visitor: visitorName(id))
    case .takeOver(let id, _) where desk.chats[id] == nil: .isOver(visitor: visitorName(id))
    case .take(let id) where desk.chats[id]?.state != .waiting:
      .waitsNoMore(visitor: visitorName(id))
    default: nil
    }
  }
}

extension Command {
  /// The chat that it is done to.
  fileprivate var whichChat: ChatID? {
    if case .missed(.handled(let chats)) = self { return chats.first }
    return chat
  }
}
