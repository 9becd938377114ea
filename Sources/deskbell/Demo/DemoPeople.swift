import Desk
import FrontDesk
import Hosting
import Store
import Visitors

/// The simulated people at a live desk, each present for as long as they work.
final class DemoPeople {
  /// The numbers of the simulated agents.
  let numbers: Set<Int>
  /// Whether nobody but the simulated agents was seen at the desk.
  private(set) var wasAlone = true

  private let host: HostedDesk
  private var live: LiveDesk { host.live }
  private let people: SimulatedPeople
  private let you: AgentID
  private let colleague: AgentID?
  private let notices: Notices

  /// What has been seen in the events and is to be done once they have been taken in.
  private final class Notices {
    var closed: [Int64] = []
    /// The chat in which the note is to be left.
    var chatForNote: ChatID?
    /// The chat in which it was.
    var chatWithNote: ChatID?
    /// Nil when it need not be left any more.
    var note: String?
  }

  /// - Parameters:
  ///   - you: the agent whom nobody simulates.
  ///   - note: left by a colleague in the first chat that rings at them, to be read while it does;
  ///     and in the first that they take, if that is another.
  ///   - follow: told of every event.
  init(
    _ host: HostedDesk, _ options: Simulation.Options, you: AgentID, note: String? = nil,
    follow: @escaping (StampedEvent) -> Void = { _ in }
  ) throws(DeskError) {
    self.host = host
    let live = host.live
    self.you = you
    colleague = options.agents.first
    let state = live.desk.state
    numbers = Set(options.agents.compactMap { state.agent($0)?.number })
    for number in numbers.sorted() { try live.enter(agent: number) }
    let notices = Notices()
    notices.note = note
    self.notices = notices
    host.tell()
    let watcher = WatcherSession(at: host)
    let news = { () throws(DeskError) in
      host.tell()
      return try watcher.takeNews()
    }
    people = try SimulatedPeople(options, at: live.desk, news: news) { events in
      for stamped in events {
        follow(stamped)
        if stamped.event.agent == you, stamped.event.bringsChat == true {
          notices.chatForNote = stamped.event.chat
        }
        if stamped.event.closesChat, let seq = stamped.event.chat?.requestSeq {
          notices.closed.append(seq)
        }
      }
    }
  }

  /// Works until an instant, or until told to stop.
  func run(until end: Instant?, _ stop: StopSignal) throws(DeskError) {
    while !stop.isStopped {
      try people.act()
      try leaveNote()
      letVisitorsGo()
      if live.attendance.agents() != numbers { wasAlone = false }
      for warning in live.desk.takeWarnings() {
        StandardError.line("deskbell: \(warning.told)")
      }
      if let end, live.desk.wallTime >= end { return }
      host.wakesAt = end.map { min($0, people.nextWake) } ?? people.nextWake
      host.wait()
      try host.lookAround()
    }
  }

  /// Visitors whose chats have closed are not held any more.
  private func letVisitorsGo() {
    for seq in notices.closed { live.attendance.release(.visitor(seq)) }
    notices.closed = []
  }

  private func leaveNote() throws(DeskError) {
    guard let chat = notices.chatForNote, let note = notices.note else { return }
    notices.chatForNote = nil
    if live.desk.state.chats[chat]?.holder == you { notices.note = nil }
    // Whom the first one did not reach is told once more when they have a chat.
    guard notices.chatWithNote == nil || notices.note == nil && notices.chatWithNote != chat else {
      return
    }
    do throws(DeskError) {
      _ = try live.desk.perform(.note(chat, id: nil, text: note), by: .agent(colleague ?? you))
      notices.chatWithNote = chat
    } catch {
      // A chat that has closed meanwhile needs no note.
      guard case .refused = error else { throw error }
    }
  }
}
