// What was said to all agents.

extension DeskState {
  /// So many broadcasts are kept at the most; the oldest goes for one more.
  public static let mostBroadcasts = 20
  /// Seconds for which one is kept.
  public static let broadcastsLast = 7 * 86_400

  /// What was said to all and holds still, the latest last. O(`mostBroadcasts`).
  public func broadcasts(at instant: Instant) -> [Broadcast] {
    broadcasts.filter { instant < $0.at + DeskState.broadcastsLast }
  }

  /// What an agent has not read of that, the latest last. O(`mostBroadcasts`).
  public func broadcasts(unreadBy agent: AgentID, at instant: Instant) -> [Broadcast] {
    broadcasts(at: instant).filter { $0.unreadBy.contains(agent) }
  }

  /// Those to whom somebody says something who says it to all, or to a team. O(agents).
  public func audience(of agent: AgentID, team: TeamID? = nil) -> Set<AgentID> {
    var readers = Set(agents.map(\.id))
    if let team { readers.formIntersection(teams.first { $0.id == team }?.agents ?? []) }
    readers.remove(agent)
    return readers
  }

  /// O(agents) for one that is sent.
  mutating func apply(_ event: BroadcastEvent, _ moment: Moment) {
    switch event {
    case .sent(let event):
      broadcasts = broadcasts(at: moment.at)
      broadcasts.removeFirst(max(0, broadcasts.count - DeskState.mostBroadcasts + 1))
      broadcasts.append(
        Broadcast(
          seq: moment.seq, at: moment.at, by: event.by, team: event.team, text: event.text,
          unreadBy: audience(of: event.by, team: event.team)))
    case .read(let event):
      guard let place = broadcasts.firstIndex(where: { $0.seq == event.broadcast }) else { return }
      broadcasts[place].unreadBy.remove(event.agent)
    }
  }
}
