import Desk
import Synchronization

/// Pictures that last as long as the process.
final class MemoryPictures: PictureStore {
  private let place: MemoryPlace

  init(_ place: MemoryPlace) { self.place = place }

  func keep(_ picture: Picture, beside others: Set<PictureID>) throws(StoreError) {
    place.contents.withLock { $0.pictures[picture.id] = picture }
  }

  func holds(_ id: PictureID) -> Bool {
    place.contents.withLock { $0.pictures[id] != nil }
  }

  func picture(_ id: PictureID) throws(StoreError) -> Picture? {
    place.contents.withLock { $0.pictures[id] }
  }
}
