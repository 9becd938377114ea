/// The signal of whoever is told nothing, since they do not stay, or since nobody can tell.
public final class NoSignal: DeskSignal {
  public init() {}
  public var descriptor: Int32? { nil }
  public func drain() -> DeskMovement { .all }
  public func passOverWritten() {}
}
