import Desk
import FrontDesk
import Store
import Terminal
import Text
import Words

/// Going to a chat, wherever it is, and to whatever else there is.
extension InboxModel {
  /// What the screen can show besides, by name.
  private static let views: [InboxAction] = [.switchScope, .visitor, .zoom, .help]

  var jumpPlaces: [JumpPlace] { jumpPlaces(past: archive.past) }

  func jumpPlaces(past: [ChatSummary]) -> [JumpPlace] {
    var places = JumpPlaces()
    // Where one has been comes first, but not where one is.
    for id in shell.visited where id != shown { add(id, to: &places) }
    for row in rows { add(row.id, to: &places) }
    if desk.agent(me)?.permissions.contains(.viewAll) == true {
      for chat in desk.chats.values.sorted(by: { $0.requestSeq > $1.requestSeq }) {
        places.add(chat)
      }
    }
    for summary in past { places.add(summary) }
    places.add(agentsAndTeamsOf: desk, name: name(of:))
    for (index, view) in InboxModel.views.enumerated() {
      places.add(view: index, name: texts.text(.label(InboxModel.label(of: view))))
    }
    return places.all
  }

  private static func label(of view: InboxAction) -> CommandText.Label {
    switch view {
    case .switchScope: .past
    case .visitor: .visitor
    case .zoom: .zoom
    default: .help
    }
  }

  private func add(_ id: ChatID, to places: inout JumpPlaces) {
    if let chat = desk.chats[id] {
      places.add(chat)
    } else if let summary = departed[id]?.summary ?? archive.summary(of: id) {
      places.add(summary)
    }
  }

  func jumpRow(_ place: JumpPlace) -> PickList.Row {
    let (kind, text): (JumpKind, String) =
      switch place.destination {
      case .chat(let id): (.chat, stateWords(id))
      case .past(let summary):
        (
          .past,
          localTime.moment(summary.endedAt, now: now) + "  " + texts.closed(summary, name(of:))
        )
      case .visitor(_, let count): (.visitor, texts.chats(count))
      case .agent(let id): (.agent, id.text)
      case .team(let id):
        (
          .team,
          desk.teams.first { $0.id == id }?.agents.map { name(of: $0) }.joined(separator: ", ")
            ?? ""
        )
      case .view(let index):
        (.view, keys.help(for: InboxModel.views[index], in: reach, texts))
      }
    return PickList.Row(
      name: SafeText(oneLine: place.name, lineBreak: " "), aside: SafeText(texts.name(kind)),
      text: SafeText(oneLine: text, lineBreak: " "))
  }

  mutating func jump(to place: JumpPlace, _ effects: inout [ScreenEffect]) {
    switch place.destination {
    case .chat(let id): go(to: id, &effects)
    case .past(let summary): go(to: summary.id, &effects)
    case .visitor(let id, _):
      go(to: id, &effects)
      if goingTo == nil { focus = .visitor }
    case .view(let index): perform(InboxModel.views[index], &effects)
    // The layer itself seeks their chats.
    case .agent, .team: break
    }
  }

  /// Goes to a chat, and lists it if it is not: at once, or when the journal has told of it.
  mutating func go(to id: ChatID, _ effects: inout [ScreenEffect]) {
    shell.layers = Layers()
    if rows.contains(where: { $0.id == id }) {
      select(id)
      focusConversation()
    } else if let chat = desk.chats[id] {
      enlist(Departed(chat: chat))
    } else if let record = archive.records[id] {
      enlist(record)
    } else {
      goingTo = id
      if archive.asksForRecord(of: id) { effects.append(.askRecord(id)) }
    }
  }

  /// Goes to a chat of which the journal has told, unless the hand has gone elsewhere meanwhile.
  mutating func arrive(at record: ChatRecord) {
    guard goingTo == record.chat.id else { return }
    goingTo = nil
    enlist(record)
  }

  private mutating func enlist(_ record: ChatRecord) {
    enlist(
      Departed(
        chat: record.chat, words: record.words, summary: record.summary,
        closing: record.words.last, isSeen: true))
  }

  /// Lists a chat that is not the agent's, as long as it is selected.
  private mutating func enlist(_ chat: Departed) {
    departed.keep(chat)
    aim = chat.chat.id
    updateRows()
    select(chat.chat.id)
    aim = nil
    focusConversation()
  }
}
