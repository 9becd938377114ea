import Desk
import FileStore
import Foundation
import FrontDesk
import Hosting
import Synchronization

/// The agents of a desk, in a process that is not the gateway's, on a thread of their own: they accept
/// whatever rings, hear what visitors say, and say something now and then.
final class AgentsAtDesk: Sendable {
  private let accepted = Atomic(0)
  private let hasEnded = Atomic(false)
  private let shallEnd = Atomic(false)
  /// What they are to say: how many messages a second, from when on.
  private let talk = Mutex<(rate: Double, from: Double)?>(nil)

  /// What stands before the number of what a visitor, and an agent, says.
  static let visitorMark = "v"
  static let agentMark = "a"

  /// - Parameters:
  ///   - heard: what visitors said.
  ///   - said: what agents say; all of it, once they are told to talk.
  init(_ path: String, heard: Deliveries, said: Deliveries) {
    let thread = Thread { [self] in
      do {
        try work(path, heard, said)
      } catch {
        fatalError("the agents' desk: \(error)")
      }
      hasEnded.store(true, ordering: .releasing)
    }
    thread.start()
  }

  /// How many chats have been accepted.
  var chats: Int { accepted.load(ordering: .acquiring) }

  /// Begins to talk at a moment, so many messages a second.
  func begin(at moment: Double, rate: Double) { talk.withLock { $0 = (rate, moment) } }

  /// Leaves the desk.
  func leave() {
    shallEnd.store(true, ordering: .releasing)
    while !hasEnded.load(ordering: .acquiring) { usleep(1000) }
  }

  private func work(_ path: String, _ heard: Deliveries, _ said: Deliveries) throws {
    let host = HostedDesk(try LiveDesk(try FilePlace(path), isTold: true))
    let watcher = WatcherSession(at: host)
    var chats: [(chat: ChatID, agent: AgentID)] = []
    var number = 0
    while !shallEnd.load(ordering: .acquiring) {
      var ringing: [Offered] = []
      for stamped in try watcher.takeNews() {
        switch stamped.event {
        case .offered(let offer): ringing.append(offer)
        case .message(let message) where message.from == .visitor:
          if let number = Int(message.text.dropFirst()) { heard.hear(number) }
        default: break
        }
      }
      if !ringing.isEmpty {
        _ = try host.desk.perform(ringing.map { (.accept($0.chat), .agent($0.agent)) })
        chats += ringing.map { ($0.chat, $0.agent) }
        accepted.store(chats.count, ordering: .releasing)
      }
      let talk = talk.withLock { $0 }
      var next = seconds() + 0.05
      if let talk, number < said.count {
        next = talk.from + Double(number) / talk.rate
        if next <= seconds() {
          // Each in turn, neighbours far from one another.
          let (chat, agent) = chats[number * 7919 % chats.count]
          said.send(number)
          _ = try host.desk.perform(
            .say(chat, id: nil, text: "\(AgentsAtDesk.agentMark)\(number)"), by: .agent(agent))
          number += 1
        }
      }
      host.tell()
      host.wakesAt = host.desk.wallTime.advanced(milliseconds: max(0, (next - seconds()) * 1000))
      host.wait()
      try host.lookAround()
    }
  }
}

extension Instant {
  /// Not before that, so that nobody looks again and again until it is.
  fileprivate func advanced(milliseconds: Double) -> Instant {
    Instant(milliseconds: self.milliseconds + Int64(min(milliseconds, 1000).rounded(.up)))
  }
}
