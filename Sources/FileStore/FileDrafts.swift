public import Desk
import Dispatch
import Glibc
public import Store

/// The drafts of one agent in a desk's directory, a file each, `AGENT@CHAT`, and `AGENT+note@CHAT`
/// for a note: written whole or not at all, readable by their owner alone. What is shared with those who
/// watch is `AGENT+shared@CHAT`, which all who may read the desk's files may read. Writing happens on a
/// queue of its own, so that no key waits for a disk.
public final class FileDrafts: DraftStore {
  private let directory: StoreDirectory
  private let agent: AgentID
  private let queue = DispatchQueue(label: "drafts")
  private let failed: @Sendable (StoreError) -> Void

  /// Drafts longer than this, in bytes, are not read: nobody typed them.
  private static let longest = 1 << 20

  /// - Parameter failed: told why a draft could not be kept, on another thread.
  public init(
    _ directory: StoreDirectory, agent: AgentID, failed: @escaping @Sendable (StoreError) -> Void
  ) {
    self.directory = directory
    self.agent = agent
    self.failed = failed
  }

  /// What the names of an agent's drafts begin with. No agent's id has a plus sign in it.
  private func prefix(_ kind: DraftKind) -> String {
    agent.text + (kind == .note ? "+note@" : "@")
  }

  /// All drafts of a kind. What a run that was killed left half written goes.
  public func load(_ kind: DraftKind) -> [ChatID: String] {
    guard let folder = (try? directory.folder(StoreDirectory.drafts)) ?? nil else { return [:] }
    var drafts: [ChatID: String] = [:]
    let prefix = prefix(kind)
    for name in (try? folder.names()) ?? [] {
      // Of a run that was killed: nobody writes it any more.
      if name.hasPrefix(sharedPrefix) {
        folder.remove(name)
        continue
      }
      if name.hasPrefix(marksName + "."), name.hasSuffix(FileDrafts.unfinished) {
        dropIfLeftOver(name, in: folder)
      }
      guard name.hasPrefix(prefix) else { continue }
      let chat = String(name.dropFirst(prefix.count))
      if chat.hasSuffix(FileDrafts.unfinished) {
        dropIfLeftOver(name, in: folder)
        continue
      }
      guard isPlainIdentifier(chat), let text = read(name, in: folder) else { continue }
      drafts[ChatID(chat)] = text
    }
    return drafts
  }

  public func save(_ text: String, _ kind: DraftKind, for chat: ChatID) {
    // An id of another form could name a file that is not a draft.
    guard isPlainIdentifier(chat.text) else { return }
    let name = prefix(kind) + chat.text
    queue.async { [self] in
      do throws(StoreError) {
        if text.isEmpty {
          directory.remove(DeskFile(folder: StoreDirectory.drafts, name: name))
        } else {
          try write(text, to: name)
        }
      } catch {
        failed(error)
      }
    }
  }

  /// No agent's id has a plus sign in it.
  private var sharedPrefix: String { agent.text + "+shared@" }

  public func share(_ text: String, for chat: ChatID) {
    guard isPlainIdentifier(chat.text) else { return }
    let name = sharedPrefix + chat.text
    // That it cannot be shared is no loss worth a word.
    guard !text.isEmpty else {
      return directory.remove(DeskFile(folder: StoreDirectory.drafts, name: name))
    }
    guard let folder = try? directory.folderToWrite(StoreDirectory.drafts),
      let new = try? folder.makeUnguessable(
        name + ".", FileDrafts.unfinished, mode: directory.fileMode)
    else { return }
    directory.give(new.file.fd)
    do throws(StoreError) {
      try new.file.write(Array(text.utf8), at: 0, .system)
      try folder.rename(new.name, to: name, in: folder)
    } catch {
      folder.remove(new.name)
    }
  }

  public func shared(for chat: ChatID) -> String? {
    guard isPlainIdentifier(chat.text),
      let folder = (try? directory.folder(StoreDirectory.drafts)) ?? nil
    else { return nil }
    return read(sharedPrefix + chat.text, in: folder)
  }

  /// No agent's id has a plus sign in it, and no draft has this name.
  private var marksName: String { agent.text + "+marks" }

  public func loadMarks() -> String? {
    guard let folder = (try? directory.folder(StoreDirectory.drafts)) ?? nil else { return nil }
    return read(marksName, in: folder)
  }

  public func keepMarks(_ text: String) {
    let name = marksName
    queue.async { [self] in
      do throws(StoreError) { try write(text, to: name) } catch { failed(error) }
    }
  }

  public func flush() { queue.sync {} }

  /// What the names of files end in that are not whole yet.
  private static let unfinished = ".new"

  /// Removes a file that was being written, unless that was so lately that another inbox of the agent
  /// may be at it.
  private func dropIfLeftOver(_ name: String, in folder: Folder) {
    var status = stat()
    guard fstatat(folder.fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      time(nil) - status.st_mtim.tv_sec > FileDrafts.longestWrite
    else { return }
    folder.remove(name)
  }

  /// No draft is written for longer than this, in seconds.
  private static let longestWrite = 60

  private func read(_ name: String, in folder: Folder) -> String? {
    guard let file = (try? folder.file(name, O_RDONLY)) ?? nil, let size = try? file.size(),
      size <= FileDrafts.longest, let bytes = try? file.bytes(0..<size)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a file anew and puts it in the old one's place.
  private func write(_ text: String, to name: String) throws(StoreError) {
    let folder = try directory.folderToWrite(StoreDirectory.drafts)
    let new = try folder.makeUnguessable(name + ".", FileDrafts.unfinished, mode: 0o600)
    do throws(StoreError) {
      directory.give(new.file.fd)
      try new.file.write(Array(text.utf8), at: 0, .system)
      try new.file.sync(.system)
      try folder.rename(new.name, to: name, in: folder)
    } catch {
      folder.remove(new.name)
      throw error
    }
  }
}
