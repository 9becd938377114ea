import Desk
import Synchronization

/// The library of a desk that is kept nowhere, put aside for as long as the process lasts.
final class MemoryResponseBook: ResponseBook {
  private let place: MemoryPlace

  init(_ place: MemoryPlace) { self.place = place }

  func library() -> ResponseLibrary? { place.contents.withLock { $0.library } }

  func put(_ library: ResponseLibrary) {
    place.contents.withLock { $0.library = library }
  }
}
