public import Desk

/// The pictures of agents, kept beside the journal, which names them. From any thread.
public protocol PictureStore: Sendable {
  /// Keeps a picture, durably. Those that have been kept for a day and are not among `others`, which
  /// agents have, go: somebody may yet be about to give one to an agent.
  func keep(_ picture: Picture, beside others: Set<PictureID>) throws(StoreError)

  /// Whether it is kept.
  func holds(_ id: PictureID) -> Bool

  /// A picture that is kept; nil: it is not, or what lies there is not it.
  func picture(_ id: PictureID) throws(StoreError) -> Picture?
}
