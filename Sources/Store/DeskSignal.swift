import Glibc

/// Tells a process that something happened at a desk, so that it need not look again and again.
///
/// A signal says that there may be news, no more: looking finds out. What happens from the moment
/// it was made on is told; so make it first, then look. For one thread, but that whoever shares the
/// desk may be on others.
public protocol DeskSignal: AnyObject {
  /// Can be read as soon as something happened: to be waited for beside whatever else. Nil where
  /// nobody tells: then look every `patience` milliseconds.
  var descriptor: Int32? { get }

  /// What happened since this was last asked; never blocks. Where nobody tells, anything may have.
  func drain() -> DeskMovement

  /// Takes it that all was looked at that has been written so far, and goes on telling of everything
  /// else: for a writer, who knows, as long as nobody else can write.
  func passOverWritten()

  /// Has what is fleeting told from now on: whoever shows nothing of it is not woken for it.
  func listenToSigns()

  /// Tells something fleeting to all who listen, in whatever process.
  func tell(_ sign: ChatSign)

  /// What fleeting was told since this was last asked.
  func takeSigns() -> [ChatSign]
}

/// Where nobody tells what is fleeting.
extension DeskSignal {
  public func listenToSigns() {}
  public func tell(_ sign: ChatSign) {}
  public func takeSigns() -> [ChatSign] { [] }
}

extension DeskSignal {
  /// The longest one should wait without looking, in milliseconds: for ever, or a second where
  /// nobody tells.
  public var patience: Int? { descriptor == nil ? 1000 : nil }

  /// Waits until something happened or so many milliseconds have passed; nil: until it happens.
  /// Returns whether something may have happened.
  @discardableResult
  public func wait(milliseconds: Int?) -> Bool {
    var longest = -1
    if let bound = [milliseconds, patience].compactMap(\.self).min() { longest = max(0, bound) }
    var polled = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
    let count = poll(&polled, 1, Int32(clamping: longest))
    return descriptor == nil || count != 0
  }
}
