/// What comes to a group of agents, and how long each takes: the givens of Erlang's formulas. Times are in
/// seconds.
public struct QueueLoad: Hashable, Sendable {
  /// Requests a second, coming independently of each other (Poisson).
  public var arrivals: Double
  /// The mean time one agent is taken by one request.
  public var handling: Double
  /// The mean time a visitor waits before they leave, exponentially distributed; nil: for ever.
  public var patience: Double?

  /// - Precondition: all are positive and finite.
  public init(arrivals: Double, handling: Double, patience: Double? = nil) {
    precondition(arrivals > 0 && handling > 0 && arrivals.isFinite && handling.isFinite)
    precondition(patience.map { $0 > 0 && $0.isFinite } ?? true)
    (self.arrivals, self.handling, self.patience) = (arrivals, handling, patience)
  }

  /// The offered load in erlangs: how many requests would be handled at a time if none had to wait.
  public var erlangs: Double { arrivals * handling }

  /// What becomes of it with so many servers: by Erlang A where visitors lose patience, else by Erlang C.
  public func figures(servers: Int) -> any QueueFigures {
    patience == nil ? ErlangC(self, servers: servers) : ErlangA(self, servers: servers)
  }
}
