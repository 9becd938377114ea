public import Desk
import Dispatch
import Glibc
public import Store

/// The drafts of one agent in a desk's directory, a file each, `AGENT@CHAT`, and `AGENT+note@CHAT`
/// for a note: written whole or not at all, readable by their owner alone. Writing happens on a
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

  private var folder: String { directory.path + "/" + StoreDirectory.drafts }

  /// What the names of an agent's drafts begin with. No agent's id has a plus sign in it.
  private func prefix(_ kind: DraftKind) -> String {
    agent.text + (kind == .note ? "+note@" : "@")
  }

  /// All drafts of a kind. What a run that was killed left half written goes.
  public func load(_ kind: DraftKind) -> [ChatID: String] {
    var drafts: [ChatID: String] = [:]
    let prefix = prefix(kind)
    for name in (try? directory.names(in: StoreDirectory.drafts)) ?? [] {
      guard name.hasPrefix(prefix) else { continue }
      let chat = String(name.dropFirst(prefix.count))
      if chat.hasSuffix(FileDrafts.unfinished) {
        dropIfLeftOver(folder + "/" + name)
        continue
      }
      guard isPlainIdentifier(chat), let text = read(folder + "/" + name) else { continue }
      drafts[ChatID(chat)] = text
    }
    return drafts
  }

  public func save(_ text: String, _ kind: DraftKind, for chat: ChatID) {
    // An id of another form could name a file that is not a draft.
    guard isPlainIdentifier(chat.text) else { return }
    let path = folder + "/" + prefix(kind) + chat.text
    queue.async { [self] in
      if text.isEmpty {
        _ = unlink(path)
        return
      }
      do throws(StoreError) {
        try write(text, to: path)
      } catch {
        failed(error)
      }
    }
  }

  public func flush() { queue.sync {} }

  /// What the names of files end in that are not whole yet.
  private static let unfinished = ".new"

  /// Removes a file that was being written, unless that was so lately that another inbox of the agent
  /// may be at it.
  private func dropIfLeftOver(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, time(nil) - status.st_mtim.tv_sec > FileDrafts.longestWrite
    else { return }
    _ = unlink(path)
  }

  /// No draft is written for longer than this, in seconds.
  private static let longestWrite = 60

  private func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= FileDrafts.longest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard count >= 0 else { return nil }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Writes a file anew and puts it in the old one's place.
  private func write(_ text: String, to path: String) throws(StoreError) {
    let temporary =
      path + "." + String(UInt64.random(in: .min ... .max), radix: 36) + FileDrafts.unfinished
    let fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard fd >= 0 else { throw .system(doing: "keep", path: path, code: errno) }
    let file = File(fd, path)
    do throws(StoreError) {
      // Whatever the process's own mask says.
      _ = fchmod(fd, 0o600)
      directory.give(fd)
      try file.write(Array(text.utf8), at: 0, .system)
      guard fsync(fd) == 0 else { throw file.error("keep") }
      guard rename(temporary, path) == 0 else { throw file.error("keep") }
    } catch {
      _ = unlink(temporary)
      throw error
    }
  }
}
