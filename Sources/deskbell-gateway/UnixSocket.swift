#if Web
import Glibc
import Words

/// A Unix socket to listen at: for the account and the group that it is given to, and for nobody else.
struct UnixSocket {
  private let path: String
  /// Nil: the group that the program runs in.
  private let group: gid_t?

  /// - Parameter group: its name, or its number.
  init(_ path: String, group: String?) throws(Failure) {
    self.path = path
    guard let group else {
      self.group = nil
      return
    }
    guard let found = getgrnam(group)?.pointee.gr_gid ?? gid_t(group) else {
      throw Failure(status: 66, Environment.words.told(.noGroup(group)))
    }
    self.group = found
  }

  /// Sees to it that nobody listens there. What a gateway left that is no more is removed.
  func claim() throws(Failure) {
    // From the beginning it is nobody's but the group's.
    umask(0o007)
    // No socket can be opened, and all else can.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    if file < 0, errno == ENOENT { return }
    guard file < 0, errno == ENXIO else {
      if file >= 0 { close(file) }
      throw Failure(.noSocket(path))
    }
    if isAnswered { throw Failure(unavailable: .cannotListen(path, .inUse)) }
    unlink(path)
  }

  private var isAnswered: Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    // One that is longer cannot be anybody's.
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let client = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    defer { close(client) }
    let result = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(client, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    // One who may not knock does not know; only where nobody answers is it left over.
    return result == 0 || errno != ECONNREFUSED
  }

  /// It is there: it is given to those who may use it.
  func share() throws(Failure) {
    guard group.map({ chown(path, uid_t.max, $0) }) ?? 0 == 0, chmod(path, 0o660) == 0 else {
      throw Failure(status: 69, Environment.words.told(.cannotShareSocket(path, code: errno)))
    }
  }
}
#endif
