public import Desk
import Synchronization

/// Who is live at a desk that is kept nowhere.
public final class MemoryClocks: LiveClocks {
  private let place: MemoryPlace
  private let toLook: Bool

  init(_ place: MemoryPlace, toLook: Bool) {
    self.place = place
    self.toLook = toLook
  }

  deinit { leave() }

  private var key: ObjectIdentifier { ObjectIdentifier(self) }

  public func enter(_ clock: @escaping @Sendable () -> Instant) throws(StoreError) {
    guard !toLook else { throw .misuse(.onlyLooks) }
    let key = key
    place.contents.withLock { $0.clocks[key] = $0.clocks[key] ?? clock }
  }

  public func leave() {
    let key = key
    place.contents.withLock { $0.clocks[key] = nil }
  }

  public func others() -> [Instant] {
    guard !toLook else { return [] }
    let key = key
    let clocks = place.contents.withLock { Array($0.clocks.filter { $0.key != key }.values) }
    return clocks.map { $0() }
  }
}
