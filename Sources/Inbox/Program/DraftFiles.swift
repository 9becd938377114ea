public import Desk
import Dispatch
import FileStore
import Glibc

/// The drafts of one agent, a file each, `AGENT@CHAT`, and `AGENT+note@CHAT` for a note: written whole
/// or not at all, readable by their owner alone. Writing happens on a queue of its own, so that no key waits for a disk.
public final class DraftFiles: Sendable {
  private let directory: String
  private let agent: AgentID
  private let queue = DispatchQueue(label: "drafts")
  private let failed: @Sendable (String) -> Void

  /// Drafts longer than this, in bytes, are not read: nobody typed them.
  private static let longest = 1 << 20

  /// - Parameters:
  ///   - directory: where the files lie; it must be there.
  ///   - failed: told why a draft could not be kept, on another thread.
  public init(
    directory: String, agent: AgentID, failed: @escaping @Sendable (String) -> Void
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
    guard let listing = opendir(directory) else { return [:] }
    defer { closedir(listing) }
    var drafts: [ChatID: String] = [:]
    let prefix = prefix(kind)
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(prefix) else { continue }
      let chat = String(name.dropFirst(prefix.count))
      if chat.hasSuffix(".new") {
        dropIfLeftOver(directory + "/" + name)
        continue
      }
      guard isPlainIdentifier(chat), let text = read(directory + "/" + name) else { continue }
      drafts[ChatID(chat)] = text
    }
    return drafts
  }

  /// Keeps a draft soon; an empty text drops it.
  public func save(_ text: String, _ kind: DraftKind, for chat: ChatID) {
    // An id of another form could name a file that is not a draft.
    guard isPlainIdentifier(chat.text) else { return }
    let path = directory + "/" + prefix(kind) + chat.text
    queue.async { [self] in
      if text.isEmpty {
        _ = unlink(path)
      } else if let reason = write(text, to: path) {
        failed(reason)
      }
    }
  }

  /// Returns when everything that was to be kept is kept.
  public func flush() { queue.sync {} }

  /// Removes a file that was being written, unless that was so lately that another inbox of the agent
  /// may be at it.
  private func dropIfLeftOver(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, time(nil) - status.st_mtim.tv_sec > DraftFiles.longestWrite
    else { return }
    _ = unlink(path)
  }

  /// No draft is written for longer than this, in seconds.
  private static let longestWrite = 60

  private func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= DraftFiles.longest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard count >= 0 else { return nil }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Writes a file anew and puts it in the old one's place. The reason if that failed.
  private func write(_ text: String, to path: String) -> String? {
    let temporary = path + ".new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    (try? StoreDirectory(existing: self.directory))?.give(file)
    var rest = Array(text.utf8)[...]
    var code: Int32 = 0
    while !rest.isEmpty, code == 0 {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
    }
    if code == 0, fsync(file) != 0 { code = errno }
    close(file)
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code != 0 else { return nil }
    _ = unlink(temporary)
    return String(cString: strerror(code))
  }
}
