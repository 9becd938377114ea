public import Desk
import Synchronization

/// Drafts that last as long as the process.
public final class MemoryDrafts: DraftStore {
  private let place: MemoryPlace
  private let agent: AgentID

  init(_ place: MemoryPlace, _ agent: AgentID) {
    self.place = place
    self.agent = agent
  }

  public func load(_ kind: DraftKind) -> [ChatID: String] {
    place.contents.withLock {
      $0.shared[agent] = nil
      return $0.drafts[agent]?[kind] ?? [:]
    }
  }

  public func share(_ text: String, for chat: ChatID) {
    guard isPlainIdentifier(chat.text) else { return }
    place.contents.withLock { $0.shared[agent, default: [:]][chat] = text.isEmpty ? nil : text }
  }

  public func shared(for chat: ChatID) -> String? {
    place.contents.withLock { $0.shared[agent]?[chat] }
  }

  public func save(_ text: String, _ kind: DraftKind, for chat: ChatID) {
    // As with files, whose names an id of another form could not be.
    guard isPlainIdentifier(chat.text) else { return }
    place.contents.withLock {
      $0.drafts[agent, default: [:]][kind, default: [:]][chat] = text.isEmpty ? nil : text
    }
  }

  public func loadMarks() -> String? { place.contents.withLock { $0.marks[agent] } }

  public func keepMarks(_ text: String) { place.contents.withLock { $0.marks[agent] = text } }

  public func flush() {}
}
