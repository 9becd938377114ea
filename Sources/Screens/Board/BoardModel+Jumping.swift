import Desk
import Terminal
import Text
import Words

/// Going to a chat or an agent, wherever they are on the board.
extension BoardModel {
  var jumpPlaces: [JumpPlace] { jumpPlaces(past: []) }

  func jumpPlaces(past: [ChatSummary]) -> [JumpPlace] {
    var places = JumpPlaces()
    for id in shell.visited where id != inspected {
      if let chat = desk.chats[id] { places.add(chat) }
    }
    for chat in desk.chats.values.sorted(by: { $0.requestSeq > $1.requestSeq }) {
      places.add(chat)
    }
    for summary in past.isEmpty ? Array(today.closed) : past { places.add(summary) }
    places.add(agentsAndTeamsOf: desk, name: name(of:))
    return places.all
  }

  func jumpRow(_ place: JumpPlace) -> PickList.Row {
    let (kind, text): (JumpKind, String) =
      switch place.destination {
      case .chat(let id): (.chat, desk.chats[id]?.holder.map { name(of: $0) } ?? "")
      case .past(let summary):
        (
          .past,
          localTime.moment(summary.endedAt, now: now) + "  "
            + (summary.agent.map { name(of: $0) } ?? "")
        )
      case .visitor(_, let count): (.visitor, texts.chats(count))
      case .agent(let id): (.agent, id.text)
      case .team(let id):
        (
          .team,
          desk.teams.first { $0.id == id }?.agents.map { name(of: $0) }.joined(separator: ", ")
            ?? ""
        )
      case .view: (.view, "")
      }
    return PickList.Row(
      name: SafeText(oneLine: place.name, lineBreak: " "), aside: SafeText(texts.name(kind)),
      text: SafeText(oneLine: text, lineBreak: " "))
  }

  mutating func jump(to place: JumpPlace, _ effects: inout [ScreenEffect]) {
    switch place.destination {
    case .chat(let id), .visitor(let id, _): go(to: id, &effects)
    case .past(let summary): go(to: summary.id, &effects)
    // The layer itself seeks their chats; a board has no views to go to.
    case .agent, .team, .view: break
    }
  }

  private mutating func go(to id: ChatID, _ effects: inout [ScreenEffect]) {
    shell.layers = Layers()
    chats.select(id)
    inspect(id, &effects)
  }
}
