import Glibc

/// The least of an IRC server that a client will talk to: one connection, one channel, in which
/// somebody called `kim` says what the bench wants said. Nothing is kept anywhere.
final class IRCServer: @unchecked Sendable {
  // Not guarded: fed by one thread while another only looks elsewhere.
  let port: UInt16
  private let listening: Int32
  private var client: Int32 = -1
  /// What the client said and nobody has waited for yet.
  private var heard: [UInt8] = []

  enum Trouble: Error {
    case noSocket(Int32)
    case nobodyCame
  }

  init() throws {
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listening = listening
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutableBytes(of: &address) { bytes in
      let address = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      let bound = bind(listening, address, size)
      return bound == 0 && listen(listening, 1) == 0 ? getsockname(listening, address, &size) : -1
    }
    guard listening >= 0, status == 0 else { throw Trouble.noSocket(errno) }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit {
    close(listening)
    if client >= 0 { close(client) }
  }

  /// Takes the connection of a client that calls itself `nick`, and lets it into `#desk`, which it
  /// is made to ask for by `join`.
  func welcome(_ nick: String, join: () -> Void) throws {
    var polled = [pollfd(fd: listening, events: Int16(POLLIN), revents: 0)]
    guard poll(&polled, 1, 10_000) > 0 else { throw Trouble.nobodyCame }
    client = accept(listening, nil, nil)
    var one: Int32 = 1
    setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
    try hears("CAP LS")
    send(":bench CAP * LS :\r\n")
    try hears("USER")
    send(":bench 001 \(nick) :Welcome\r\n:bench 422 \(nick) :No message of the day\r\n")
    join()
    try hears("JOIN #desk")
    send(
      ":\(nick)!u@bench JOIN #desk\r\n:bench 353 \(nick) = #desk :\(nick) kim\r\n"
        + ":bench 366 \(nick) #desk :End of names\r\n")
  }

  /// Waits until the client has said a word, behind what was heard of it last: what comes after that may
  /// have come with it.
  private func hears(_ word: String) throws {
    let word = Array(word.utf8)
    var polled = [pollfd(fd: client, events: Int16(POLLIN), revents: 0)]
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if let found = heard.firstRange(of: word) {
        heard.removeSubrange(..<found.upperBound)
        return
      }
      guard poll(&polled, 1, 10_000) > 0 else { throw Trouble.nobodyCame }
      let count = read(client, &chunk, chunk.count)
      guard count > 0 else { throw Trouble.nobodyCame }
      heard += chunk[..<count]
    }
  }

  /// What a line is on the wire.
  static func said(_ text: String) -> String { ":kim!u@bench PRIVMSG #desk :\(text)\r\n" }

  func say(_ text: String) { send(IRCServer.said(text)) }

  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
