import Desk
import FileStore
import Store

/// A place of either kind, for what every place keeps to.
struct ContractPlace {
  enum Kind: CaseIterable { case memory, file }
  let kind: Kind
  let place: any DeskPlace
  private let directory = TemporaryDirectory()

  init(_ kind: Kind) throws {
    self.kind = kind
    switch kind {
    case .memory: place = MemoryPlace()
    case .file:
      _ = try StoreDirectory.create(at: directory.path)
      place = try FilePlace(directory.path)
    }
  }

  /// Takes the desk away.
  func remove() {
    switch place {
    case let place as MemoryPlace: place.remove()
    default: directory.remove()
    }
  }

  /// As another process has it.
  func open() throws -> DeskParts { try place.open() }

  func drafts(of agent: AgentID) -> any DraftStore { place.drafts(of: agent) { _ in } }
}
