import Desk
import FileStore
import Glibc
import Store
import Words

/// A process for tests of the store to start, kill and starve: what several processes do to one
/// another cannot be shown within one.
///
/// It says on standard output, a line at a time, what it has done, and does the next thing.
@main struct Probe {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else { fail("usage: journal-probe WHAT DIRECTORY [NUMBER…]") }
    let numbers = arguments.dropFirst(2).map { Int64($0) ?? 0 }
    do {
      switch arguments[0] {
      case "write": try write(arguments[1], numbers[0], bytes: Int(numbers[1]))
      case "follow": try follow(arguments[1], until: numbers[0])
      case "hold-lock": try holdLock(arguments[1], timeoutMilliseconds: 1000)
      case "take-turn": try holdLock(arguments[1], timeoutMilliseconds: 60_000)
      case "pound": try pound(arguments[1], numbers[0])
      case "hold-presence": try holdPresence(arguments[1], numbers)
      case "limited": try writeLimited(arguments[1], fileBytes: numbers[0])
      case "repair": try repair(arguments[1], callsOfDisk: numbers[0])
      case "under-mask": try live(arguments[1], underMask: mode_t(numbers[0]))
      case "take-visitors": try takeVisitors(arguments[1], commits: Int(numbers[0]))
      case "look-at-visitors": try lookAtVisitors(arguments[1])
      case "as-nobody": try asNobody(arguments[1])
      default: fail("unknown: \(arguments[0])")
      }
    } catch {
      say("error \(told(error))")
      exit(1)
    }
  }

  static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = Glibc.write(1, bytes, bytes.count)
  }

  static func fail(_ text: String) -> Never {
    say(text)
    exit(64)
  }

  /// Waits until the test lets go of standard input.
  static func waitForEnd() {
    var byte: UInt8 = 0
    while read(0, &byte, 1) > 0 {}
  }

  /// Appends commits of about so many bytes and says the last number of each once it is durable.
  static func write(_ path: String, _ count: Int64, bytes: Int) throws {
    let store = try FileStore(path)
    var last = try store.open().lastSeq
    for _ in 0..<count {
      try store.lock(timeoutMilliseconds: 60_000)
      switch try store.catchUp() {
      case .commits(let commits): last = commits.last?.events.last?.seq ?? last
      case .reload: last = try store.open().lastSeq
      }
      // Three events, so that half a commit would be told from a whole one.
      let events = (1...3).map { index in
        let id = MessageID("\(getpid())-\(last + Int64(index))")
        let text = String(repeating: "x", count: bytes / 3)
        return StampedEvent(
          seq: last + Int64(index), at: Instant(milliseconds: last),
          event: .message(MessageSent(chat: "0000", id: id, from: .visitor, text: text)))
      }
      _ = try store.append(
        events, at: Instant(milliseconds: last), by: .agent(AgentID("\(getpid())")))
      store.unlock()
      last += 3
      say("\(last)")
    }
  }

  /// Writes one commit after another, so many, as fast as it can; says how long, in microseconds,
  /// it waited for each.
  static func pound(_ path: String, _ count: Int64) throws {
    let store = try FileStore(path)
    var last = try store.open().lastSeq
    say("ready")
    waitForEnd()
    var waits: [Int64] = []
    for _ in 0..<count {
      let before = microseconds()
      try store.lock(timeoutMilliseconds: 60_000)
      waits.append(microseconds() - before)
      guard case .commits(let commits) = try store.catchUp() else { fail("reload") }
      last = commits.last?.events.last?.seq ?? last
      let event = StampedEvent(
        seq: last + 1, at: Instant(milliseconds: last),
        event: .message(
          MessageSent(
            chat: "0000", id: MessageID("\(getpid())-\(last)"), from: .visitor, text: "x")))
      _ = try store.append([event], at: event.at, by: .agent(AgentID("\(getpid())")))
      store.unlock()
      last += 1
    }
    for wait in waits { say("\(wait)") }
  }

  private static func microseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// Follows the desk until event `last`, waiting for news as a desk does; says how many commits
  /// came, all of them whole, and how often there was none.
  static func follow(_ path: String, until last: Int64) throws {
    let store = try FileStore(path)
    let signal = try FileSignal(store.directory)
    var seq = try store.open().lastSeq
    say("following")
    var commits = 0
    while seq < last {
      signal.wait(milliseconds: 10_000)
      _ = signal.drain()
      guard case .commits(let new) = try store.catchUp() else { fail("reload") }
      for commit in new {
        guard commit.seq == seq + 1, commit.events.count == 3 else { fail("torn at \(seq)") }
        seq += 3
        commits += 1
      }
    }
    say("\(commits)")
  }

  static func holdLock(_ path: String, timeoutMilliseconds: Int) throws {
    let store = try FileStore(path)
    try store.lock(timeoutMilliseconds: timeoutMilliseconds)
    say("held")
    waitForEnd()
  }

  static func holdPresence(_ path: String, _ numbers: [Int64]) throws {
    let attendance = FileAttendance(try StoreDirectory(existing: path))
    for number in numbers { try attendance.hold(.agent(Int(number))) }
    say("held")
    waitForEnd()
  }

  /// Writes until the process's own limit on the size of files stops it, then a little less.
  static func writeLimited(_ path: String, fileBytes: Int64) throws {
    var limit = rlimit(rlim_cur: rlim_t(fileBytes), rlim_max: rlim_t(fileBytes))
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    do {
      try write(path, 1_000_000, bytes: 2700)
    } catch {
      say("error \(told(error))")
    }
    try write(path, 1, bytes: 3)
  }

  /// Mends the desk, and dies at the call of the disk of that number, a write being half done; says
  /// when it gets to the end.
  static func repair(_ path: String, callsOfDisk: Int64) throws {
    var left = callsOfDisk
    func dieIfLast(_ body: () -> Void = {}) {
      left -= 1
      guard left == 0 else { return }
      body()
      kill(getpid(), SIGKILL)
    }
    let system = Disk.system
    var options = FileStore.Options()
    options.disk = Disk(
      write: { file, bytes, count, place in
        dieIfLast { _ = system.write(file, bytes, count / 2, place) }
        return system.write(file, bytes, count, place)
      },
      sync: { file in
        dieIfLast()
        return system.sync(file)
      },
      truncate: { file, count in
        dieIfLast()
        return system.truncate(file, count)
      })
    _ = try FileStore(path, options: options).repair()
    say("mended")
  }

  /// Makes a desk and all its files under a mask, and says each one's mode.
  static func live(_ path: String, underMask mask: mode_t) throws {
    becomeNobody()
    umask(mask)
    let desk = path + "/some/where"
    let directory = try StoreDirectory.create(at: desk)
    var options = FileStore.Options()
    options.segmentBytes = 1
    options.snapshotEvents = 1
    let store = try FileStore(desk, options: options)
    var state = try store.open().state
    for number in 1...3 {
      try store.lock(timeoutMilliseconds: 100)
      _ = try store.catchUp()
      let event = StampedEvent(
        seq: state.seq + 1, at: Instant(seconds: Int64(number)),
        event: .setUp(.agentAdded(AgentAdded(Agent(id: AgentID("agent\(number)"), number: number))))
      )
      state.apply(try store.append([event], at: event.at, by: .desk).events[0])
      store.unlock()
      _ = store.snapshotIfDue(state)
    }
    for warning in store.takeWarnings() {
      say("warning \(Tongue.english.words.warning(warning))")
    }
    let attendance = FileAttendance(directory)
    try attendance.hold(.agent(1))
    let drafts = try FilePlace(desk).drafts(of: "ann") { say("draft \(told($0))") }
    drafts.save("dear Kim", .message, for: "kw2m")
    drafts.flush()
    let book = FileVisitorBook(directory)
    try book.keep(["mark1": HabitsChange(new: VisitorHabits())])
    try withExtendedLifetime((attendance, book)) { try sayModes(path, "some") }
  }

  /// What people read of an error.
  static func told(_ error: any Error) -> String {
    (error as? StoreError).map { Tongue.english.words.failure($0) } ?? "\(error)"
  }

  private static func sayModes(_ parent: String, _ name: String) throws {
    var status = stat()
    guard lstat(parent + "/" + name, &status) == 0 else { fail("no \(name)") }
    say("\(name) \(String(status.st_mode & 0o7777, radix: 8))")
    guard status.st_mode & S_IFMT == S_IFDIR else { return }
    guard let listing = opendir(parent + "/" + name) else { fail("cannot list \(name)") }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let inner = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if inner != ".", inner != ".." { try sayModes(parent, name + "/" + inner) }
    }
  }

  /// Anybody but the superuser is bound by the modes of files as they are.
  static func becomeNobody() {
    guard geteuid() == 0 else { return }
    guard setgid(65534) == 0, setuid(65534) == 0 else { fail("cannot become nobody") }
  }

  /// Tries everything that writes as somebody who may only read, and says what comes of it.
  static func asNobody(_ path: String) throws {
    becomeNobody()
    let store = try FileStore(path)
    say("opened \(try store.open().lastSeq)")
    say("caught up \(try store.catchUp() == .commits([]))")
    do {
      try store.lock(timeoutMilliseconds: 10)
      say("locked")
    } catch {
      say("lock: \(told(error))")
    }
    say("sound \(try store.check().isSound)")
    say("present \(FileAttendance(store.directory).agents().count)")
  }
}
