public import Desk
public import Routing

/// The desk as a screen sees it: an immutable picture, made anew whenever something changed that the
/// screen may show. Copying it copies nothing.
public struct DeskView: Sendable {
  public var state: DeskState
  /// Desk time when the picture was made.
  public var time: Instant
  /// Milliseconds that are to be added to what the machine's clock says, for the time by which the
  /// desk goes.
  public var correction: Int64
  /// Is another number once the desk was read anew: then any of it may be another than it was.
  public var timesReloaded: Int
  /// How the screen's own agent stands; nil for a screen of nobody in particular.
  public var me: AgentStatus?
  /// Whether another process holds the agent's presence too: a second inbox of theirs, say.
  public var isMeElsewhere: Bool
  /// How all agents stand, in roster order; empty unless the screen asked for them.
  public var roster: [AgentStatus]
  /// The chats of the screen's agent and those that ring at them, by order of request.
  public var own: [ChatID]
  /// The chats that wait, in the order of the queue. As long as nothing in it moves, it is the same
  /// array, which is compared at a glance.
  public var queue: [ChatID]
  /// What was said in the chats whose words the screen gets: those of its agent, those that ring at
  /// them, those it follows. A chat that closes is among them once more.
  public var words: Words
  /// Who is writing in the agent's chats, by chat, and until when that holds unless it is told again.
  public var typing: [ChatID: Instant]
  /// How often the visitors of the agent's chats have gone to another page: where it is another number,
  /// `DeskClient.visitor` has something new.
  public var moves: [ChatID: Int]

  /// Who watches the agent's chats, by chat: nil among them is somebody who is no agent and can read the
  /// desk's files.
  public var watchers: [ChatID: [AgentID?]] = [:]
  /// What the agent of the chat that the screen follows writes and has not sent, as far as they share
  /// it; nil: nothing.
  public var draft: String?
  /// The chat that this is written in; nil: there is nothing.
  public var draftOf: ChatID?

  /// What the chat that the screen weighs handing over could go to; nil: it weighs none.
  public var handOver: HandOverProspects?

  public typealias Words = SharedTable<ChatID, Conversation>

  /// - Parameters:
  ///   - own: nil: they are looked for. O(open chats), as for `queue`.
  public init(
    state: DeskState, time: Instant, me: AgentStatus?, isMeElsewhere: Bool = false,
    roster: [AgentStatus] = [], own: [ChatID]? = nil, queue: [ChatID]? = nil,
    words: Words = [:], typing: [ChatID: Instant] = [:], moves: [ChatID: Int] = [:],
    correction: Int64 = 0, timesReloaded: Int = 0, handOver: HandOverProspects? = nil
  ) {
    func found(_ isWanted: (Chat) -> Bool, by order: (Chat, Chat) -> Bool) -> [ChatID] {
      state.chats.values.filter(isWanted).sorted(by: order).map(\.id)
    }
    self.correction = correction
    self.timesReloaded = timesReloaded
    self.state = state
    self.time = time
    self.me = me
    self.isMeElsewhere = isMeElsewhere
    self.roster = roster
    self.own =
      own
      ?? found { chat in
        me.map { chat.isWith($0.agent) } ?? false
      } by: {
        $0.requestSeq < $1.requestSeq
      }
    self.queue =
      queue
      ?? found {
        $0.state == .waiting
      } by: {
        $0.queueRank < $1.queueRank
      }
    self.words = words
    self.typing = typing
    self.moves = moves
    self.handOver = handOver
  }
}
