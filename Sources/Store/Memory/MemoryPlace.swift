public import Desk
import Synchronization

/// A desk that is kept nowhere: for replays, tests, and whatever may be forgotten. Whatever is
/// opened here shares it, on any threads, as several processes share a directory.
public final class MemoryPlace: DeskPlace {
  struct Contents {
    var isThere = true
    var commits: [Commit] = []
    var lastSeq: Int64 = 0
    /// The places in `commits` of each chat's events, so that ids may be any text.
    var places: [ChatID: [Int]] = [:]
    /// How many of each keeper's people are there.
    var held: [Person: Int] = [:]
    /// How often somebody came or went.
    var comings = 0
    /// The clocks of those who are live.
    var clocks: [ObjectIdentifier: @Sendable () -> Instant] = [:]
    var listeners: [ObjectIdentifier: Listener] = [:]
    var visitors = VisitorTable()
    var pictures: [PictureID: Picture] = [:]
    var library: ResponseLibrary?
    var drafts: [AgentID: [DraftKind: [ChatID: String]]] = [:]
    var shared: [AgentID: [ChatID: String]] = [:]
    var marks: [AgentID: String] = [:]
  }

  /// A signal, to be told.
  struct Listener {
    var movement: DeskMovement = []
    /// Nil: they do not listen to who writes.
    var signs: [ChatSign]?
    /// Where a byte makes the signal's descriptor readable.
    let bell: Int32
  }

  let contents = Mutex(Contents())
  let lock = MemoryLock()

  public init() {}

  public var name: String { "memory" }

  public var isThere: Bool { contents.withLock { $0.isThere } }

  public var mayBeWritten: Bool { true }

  public func open(toLook: Bool, isTold: Bool) throws(StoreError) -> DeskParts {
    guard isThere else { throw .noDesk(path: name) }
    return DeskParts(
      store: MemoryStore(self, toLook: toLook), attendance: MemoryAttendance(self, toLook: toLook),
      signal: MemorySignal(self, isTold: isTold), clocks: MemoryClocks(self, toLook: toLook),
      visitors: MemoryVisitorBook(self), responses: MemoryResponseBook(self))
  }

  public func drafts(
    of agent: AgentID, failed: @escaping @Sendable (StoreError) -> Void
  ) -> any DraftStore { MemoryDrafts(self, agent) }

  public var pictures: any PictureStore { MemoryPictures(self) }

  /// Takes the desk away, as somebody who removes its directory does.
  public func remove() { change(.place) { $0.isThere = false } }

  /// Changes something and has everybody told what moved.
  func change<Result>(
    _ movement: DeskMovement, _ body: (inout sending Contents) -> sending Result
  ) -> sending Result {
    contents.withLock { contents in
      defer {
        for (key, listener) in contents.listeners {
          if listener.movement.isEmpty { MemorySignal.ring(listener.bell) }
          contents.listeners[key]?.movement.formUnion(movement)
        }
      }
      return body(&contents)
    }
  }
}
