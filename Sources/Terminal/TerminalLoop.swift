import CUnix
import Glibc

/// Waits for everything that can happen to a program on a terminal: bytes, signals, wake-ups from
/// other threads, and the passing of a deadline. One thread, one `poll`; nothing is done while
/// nothing happens.
public final class TerminalLoop {
  private let input: Int32
  private let waker: Waker
  private let now: () -> Int64
  private var decoder: KeyDecoder
  /// When bytes last came, on the clock of `now`: the keys that `wait` gave last were made of them.
  public private(set) var lastBytes: Int64 = 0
  private var isClosed = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameters:
  ///   - input: the terminal's descriptor.
  ///   - escapePatience: the longest an Escape is held back, in milliseconds (`ESCDELAY`).
  ///   - now: a monotonic clock in milliseconds.
  public init(
    input: Int32 = 0, waker: Waker, escapePatience: Int = EscapePatience.standard,
    now: @escaping () -> Int64
  ) {
    self.input = input
    decoder = KeyDecoder(escapePatience: escapePatience)
    self.waker = waker
    self.now = now
  }

  /// Blocks until something happens, and gives all that has happened; never nothing.
  ///
  /// - Parameter deadline: when to return with `Input.deadline` at the latest, on the clock of
  ///   `now`; nil waits for ever.
  public func wait(until deadline: Int64? = nil) -> [Input] {
    while true {
      let patienceEnds = decoder.patience.map { lastBytes + Int64($0) }
      let inputs = poll(until: [deadline, patienceEnds].compactMap { $0 }.min())
      if !inputs.isEmpty { return inputs }
      let time = now()
      var late: [Input] = []
      if let patienceEnds, time >= patienceEnds { late += decoder.flush() }
      if let deadline, time >= deadline { late.append(.deadline) }
      if !late.isEmpty { return late }
    }
  }

  /// What comes so close behind what `wait` gave last that no hand can have been in between; nothing,
  /// if nothing comes within so many milliseconds. Signals and wake-ups are left for `wait`.
  public func following(within milliseconds: Int64) -> [Input] {
    var descriptor = pollfd(fd: isClosed ? -1 : input, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&descriptor, 1, Int32(clamping: milliseconds)) > 0 else { return [] }
    return readInput()
  }

  private func poll(until end: Int64?) -> [Input] {
    var descriptors = [
      pollfd(fd: isClosed ? -1 : input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: deskbell_terminal_signal_fd(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = end.map { Int32(clamping: max(0, $0 - now())) } ?? -1
    guard Glibc.poll(&descriptors, nfds_t(descriptors.count), timeout) > 0 else { return [] }
    // A key and nothing else: what is waited for most, by the shortest way.
    if descriptors[1].revents | descriptors[2].revents == 0 { return readInput() }
    var inputs: [Input] = []
    var isToLeave = false
    if descriptors[1].revents != 0 { inputs += takeSignals(&isToLeave) }
    if descriptors[0].revents != 0 { inputs += readInput() }
    if descriptors[2].revents != 0, waker.take() { inputs.append(.woken) }
    // What was typed before that is still taken in.
    if isToLeave { inputs.append(.hungUp) }
    return inputs
  }

  private func takeSignals(_ isToLeave: inout Bool) -> [Input] {
    let bits = deskbell_terminal_take_signals()
    isToLeave = bits & UInt32(DESKBELL_SIGNAL_LEAVE) != 0
    var inputs: [Input] = []
    if bits & UInt32(DESKBELL_SIGNAL_SUSPEND) != 0 { inputs.append(.suspendRequested) }
    if bits & UInt32(DESKBELL_SIGNAL_CONTINUED) != 0 { inputs.append(.continued) }
    if bits & UInt32(DESKBELL_SIGNAL_RESIZED) != 0 { inputs.append(.resized) }
    return inputs
  }

  private func readInput() -> [Input] {
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      lastBytes = now()
      return decoder.decode(buffer[..<count])
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    // No bytes: the other end is gone. It is said once, and not looked at again.
    isClosed = true
    return decoder.flush() + [.hungUp]
  }
}
