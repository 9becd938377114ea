import Desk
import Dispatch
import FrontDesk
import Store

/// Reads what happened in a chat, on a thread of its own: it may be a long way back in the journal, and
/// nobody's message waits for that.
final class EarlierReader: @unchecked Sendable {
  private let queue = DispatchQueue(label: "earlier")
  // Of the queue's alone.
  private var store: (any DeskStore)?

  /// All that happened in a chat so far; nil: there is no such chat.
  func events(
    of chat: ChatID, at place: any DeskPlace
  ) async throws(SiteError) -> [StampedEvent]? {
    let found: Result<[StampedEvent]?, StoreError> = await withCheckedContinuation { continuation in
      queue.async { [self] in
        continuation.resume(
          returning: Result { () throws(StoreError) in try self.read(chat, place) })
      }
    }
    return try found.mapError { SiteError.desk(.store($0)) }.get()
  }

  private func read(_ chat: ChatID, _ place: any DeskPlace) throws(StoreError) -> [StampedEvent]? {
    do throws(StoreError) {
      let store = try opened(place)
      if case .reload = try store.catchUp() { _ = try store.open() }
      return try store.chatEvents(chat)
    } catch {
      // Begun anew with the next one.
      store = nil
      throw error
    }
  }

  private func opened(_ place: any DeskPlace) throws(StoreError) -> any DeskStore {
    if let store { return store }
    let store = try place.open(toLook: true, isTold: false).store
    _ = try store.open()
    self.store = store
    return store
  }
}
