public import Desk

/// Where a desk is kept: all that one process needs of it is opened here.
///
/// A place is a value for any thread; what is opened serves the thread that uses it.
public protocol DeskPlace: Sendable {
  /// What people call it, for errors and hints: a path, say.
  var name: String { get }

  /// Whether the desk still is where it was found: neither removed nor moved away nor replaced.
  var isThere: Bool { get }

  /// Whether whoever asks may write to the desk at all.
  var mayBeWritten: Bool { get }

  /// Opens the desk's parts. Nothing of it is read yet, and nothing is written: also whether there
  /// is a desk at all turns out with `DeskStore.open`.
  ///
  /// - Parameters:
  ///   - toLook: nothing will be written: the store refuses to be locked and nobody can be held.
  ///   - isTold: whether the process stays and wants to be told what happens, for which something
  ///     has to be set up; else, and where nobody can tell, the signal has no descriptor.
  func open(toLook: Bool, isTold: Bool) throws(StoreError) -> DeskParts

  /// An agent's drafts.
  ///
  /// - Parameter failed: told why a draft could not be kept, on another thread.
  func drafts(
    of agent: AgentID, failed: @escaping @Sendable (StoreError) -> Void
  ) -> any DraftStore

  /// Agents' pictures.
  var pictures: any PictureStore { get }
}

extension DeskPlace {
  /// Opens the desk's parts to stay: to write, and to be told what happens.
  public func open() throws(StoreError) -> DeskParts { try open(toLook: false, isTold: true) }
}
