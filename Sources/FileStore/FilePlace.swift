public import Desk
import Glibc
public import Store

/// A desk in a directory.
public struct FilePlace: DeskPlace {
  public let directory: StoreDirectory

  /// The directory as it is now; nothing in it is looked at, and nothing is made.
  public init(_ path: String) throws(StoreError) {
    directory = try StoreDirectory(existing: path)
  }

  public var name: String { directory.path }

  public var isThere: Bool { directory.isThere }

  public var mayBeWritten: Bool { access(directory.path, W_OK) == 0 }

  public func open(toLook: Bool, isTold: Bool) throws(StoreError) -> DeskParts {
    // Before anything is looked at, so that nothing happens unseen in between.
    let signal = isTold ? try? FileSignal(directory) : nil
    return DeskParts(
      store: try FileStore(directory, toLook: toLook),
      attendance: FileAttendance(directory, toLook: toLook, signal: signal),
      signal: signal ?? NoSignal(), clocks: FileClocks(directory, toLook: toLook),
      visitors: FileVisitorBook(directory, toLook: toLook),
      responses: FileResponseBook(directory, toLook: toLook))
  }

  public func drafts(
    of agent: AgentID, failed: @escaping @Sendable (StoreError) -> Void
  ) -> any DraftStore {
    FileDrafts(directory, agent: agent, failed: failed)
  }

  public var pictures: any PictureStore { FilePictures(directory) }
}
