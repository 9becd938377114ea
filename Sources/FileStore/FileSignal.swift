import CUnix
import Glibc
public import Store

/// Tells what happens in a desk's directory, by inotify.
///
/// Journal and snapshots lie in the directory itself; of what lies below, only the people are
/// watched, so that drafts and locks wake nobody.
public final class FileSignal: DeskSignal {
  private let directory: StoreDirectory
  private let inotify: Int32
  /// Rung for what was taken off inotify while something else was looked for.
  private let bell: Int32
  private let either: Int32
  private let buffer = ReadBuffer(byteCount: 4096)
  private var isRung = false
  /// The watch on the people; -1: there is none.
  private var people: Int32 = -1
  /// The watch on who writes; -1: there is none.
  private var typing: Int32 = -1
  private var signs: [ChatSign] = []
  private var pending: DeskMovement = []
  private var keepers = MovedKeepers.all
  /// Of whom it need not be told that they moved.
  var ownKeeper: Int64?

  /// Which keepers moved.
  enum MovedKeepers: Equatable {
    case all
    case these(Set<Int64>)
  }

  public var descriptor: Int32? { either }

  /// Fails where there is no inotify, or no more of it for this account.
  public init(_ directory: StoreDirectory) throws(StoreError) {
    self.directory = directory
    var made: [Int32] = []
    // The first that cannot be had says why.
    func add(_ fd: @autoclosure () -> Int32) throws(StoreError) -> Int32 {
      made.append(fd())
      guard made[made.count - 1] < 0 else { return made[made.count - 1] }
      let code = errno
      for fd in made.dropLast() { close(fd) }
      throw .system(doing: .watch, path: directory.path, code: code)
    }
    inotify = try add(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)))
    bell = try add(deskbell_wakeup_descriptor())
    either = try add(deskbell_either_descriptor(made[0], made[1]))
    // Whoever has the directory open is told of its end only by what is removed from it.
    guard inotify_add_watch(inotify, directory.path, Self.news) >= 0 else {
      let code = errno
      for fd in made { close(fd) }
      throw .system(doing: .watch, path: directory.path, code: code)
    }
    watchPeople()
  }

  deinit { for fd in [either, inotify, bell] { close(fd) } }

  private static let end = IN_DELETE | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF
  private static let news = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | end)
  /// A record grows, a keeper closes its files, somebody removes them.
  private static let comings = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

  private func watchPeople() {
    people = inotify_add_watch(
      inotify, directory.path + "/" + PresenceFolder.name, Self.comings | UInt32(IN_DONT_FOLLOW))
    keepers = .all
  }

  public func listenToSigns() {
    guard typing < 0 else { return }
    let path = directory.path + "/" + StoreDirectory.typing
    typing = inotify_add_watch(inotify, path, UInt32(IN_CREATE | IN_DONT_FOLLOW | IN_ONLYDIR))
    guard typing < 0, (try? directory.folderToWrite(StoreDirectory.typing)) != nil else { return }
    typing = inotify_add_watch(inotify, path, UInt32(IN_CREATE | IN_DONT_FOLLOW | IN_ONLYDIR))
  }

  public func tell(_ sign: ChatSign) { SignFile.tell(sign, in: directory) }

  public func takeSigns() -> [ChatSign] {
    defer { signs = [] }
    return signs
  }

  public func drain() -> DeskMovement {
    collect()
    silence()
    defer { pending = [] }
    return pending
  }

  public func passOverWritten() {
    collect()
    pending.remove(.journal)
    if pending.isEmpty { silence() } else { ring() }
  }

  private func ring() {
    guard !isRung else { return }
    isRung = true
    var one: UInt64 = 1
    _ = write(bell, &one, 8)
  }

  private func silence() {
    guard isRung else { return }
    isRung = false
    var count: UInt64 = 0
    _ = read(bell, &count, 8)
  }

  /// The keepers that moved since this was last asked. What else happened is still to be drained.
  func takeMovedKeepers() -> MovedKeepers {
    collect()
    if !pending.isEmpty { ring() }
    guard people >= 0 else { return .all }
    defer { keepers = .these([]) }
    return keepers
  }

  /// Takes what happened off inotify.
  private func collect() {
    buffer.withBytes { buffer in
      while true {
        let count = read(inotify, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var place = 0
        while place + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          place += MemoryLayout<inotify_event>.size
          let name = buffer[place..<min(count, place + Int(event.len))]
          take(event, named: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
          place += Int(event.len)
        }
        if count < buffer.count / 2 { return }
      }
    }
  }

  private func take(_ event: inotify_event, named name: @autoclosure () -> String) {
    // More happened than the system could keep.
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      pending = .all
      keepers = .all
    } else if event.wd == typing {
      takeSign(named: name(), event)
    } else if event.wd == people {
      takeMovement(ofPeople: event, named: name())
    } else {
      pending.insert(.journal)
      if event.mask & UInt32(Self.end) != 0 { pending.insert(.place) }
      // A backup of the journal alone gets the rest when it is needed.
      if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0, name() == PresenceFolder.name {
        watchPeople()
        pending.insert(.people)
      }
    }
  }

  /// So many are kept at the most until somebody asks.
  private static let mostSigns = 1000

  private func takeSign(named name: String, _ event: inotify_event) {
    if event.mask & UInt32(IN_IGNORED) != 0 { typing = -1 }
    guard signs.count < Self.mostSigns, let sign = SignFile.sign(name) else { return }
    signs.append(sign)
    pending.insert(.signs)
  }

  private func takeMovement(ofPeople event: inotify_event, named name: String) {
    if event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
      people = -1
      keepers = .all
    } else if let keeper = PresenceFolder.keeper(of: name) {
      if keeper == ownKeeper, event.mask & UInt32(IN_DELETE) == 0 { return }
      if case .these(var moved) = keepers {
        moved.insert(keeper)
        keepers = .these(moved)
      }
    } else if event.mask & UInt32(IN_DELETE) != 0 {
      keepers = .all
    } else {
      // The file of locks is closed by whoever goes, and their own tells of it.
      return
    }
    pending.insert(.people)
  }
}
