import CUnix
import Glibc

/// How another program is started beside this one: its words as it gets them, which no shell reads, and
/// none of this one's files but those that it is given.
public struct ProgramStart: Sendable {
  /// What one of its standard files is.
  public enum End: Hashable, Sendable {
    /// This program's own.
    case own
    /// Nothing to be read, and nobody who reads.
    case nothing
    /// An open file of this program's.
    case open(Int32)
  }

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// Its number; it is to be waited for.
    case started(Int32)
    /// The number of the reason, as the system counts them.
    case failed(code: Int32)
  }

  /// A path, or a name that is looked for on the PATH.
  public var file: String
  /// Its name, as it gets it, and its arguments.
  public var words: [String]
  public var input = End.nothing
  public var output = End.nothing
  public var complaints = End.nothing
  /// An open file of this program's that it has as descriptor 3; nil: none.
  public var more: Int32?
  /// What its environment has besides, or instead.
  public var variables: [String: String] = [:]
  /// Whether it has a session of its own, so that neither the keyboard nor the terminal's end reaches it,
  /// and signals as they are by default. Otherwise it goes with this program.
  public var isApart = true

  public init(_ file: String, _ words: [String]) {
    self.file = file
    self.words = words
  }

  /// This program once more: the file that runs now, also if another was built in its place meanwhile.
  public static func itself(_ words: [String]) -> ProgramStart {
    ProgramStart("/proc/self/exe", words)
  }

  /// POSIX_SPAWN_SETSID of glibc's spawn.h, a macro that is not imported.
  private static let ownSession: Int16 = 0x80

  /// Starts it.
  public func start() -> Outcome {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (descriptor, end) in [input, output, complaints].enumerated() {
      let descriptor = Int32(descriptor)
      switch end {
      case .own: break
      case .nothing:
        posix_spawn_file_actions_addopen(
          &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
      case .open(let file): posix_spawn_file_actions_adddup2(&actions, file, descriptor)
      }
    }
    if let more { posix_spawn_file_actions_adddup2(&actions, more, 3) }
    if isApart {
      var (none, all) = (sigset_t(), sigset_t())
      sigemptyset(&none)
      sigfillset(&all)
      posix_spawnattr_setsigmask(&attributes, &none)
      posix_spawnattr_setsigdefault(&attributes, &all)
      let signals = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
      posix_spawnattr_setflags(&attributes, ProgramStart.ownSession | signals)
    }
    var texts = words.map { strdup($0) } + [nil]
    let own = variables.map { strdup("\($0.key)=\($0.value)") }
    var settings = inherited + own + [nil]
    defer { for text in texts + own { free(text) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, file, &actions, &attributes, &texts, &settings)
    return code == 0 ? .started(process) : .failed(code: code)
  }

  /// What it gets of this program's environment: all but what is set anew, byte by byte as it is, since a
  /// path may be in any encoding.
  private var inherited: [UnsafeMutablePointer<CChar>?] {
    var all: [UnsafeMutablePointer<CChar>?] = []
    var place = environ
    while let text = place.pointee {
      let isSetAnew = variables.keys.contains { name in
        let length = name.utf8.count
        return strncmp(text, name, length) == 0 && text[length] == CChar(UInt8(ascii: "="))
      }
      if !isSetAnew { all.append(text) }
      place += 1
    }
    return all
  }

  /// A pipe that no other program gets which is started meanwhile; nil, with the reason in `errno`: there
  /// can be none.
  public static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    return deskbell_pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }
}
