#if Web
import CUnix
import Dispatch
import Glibc
import Words

/// What the program takes from its surroundings besides arguments.
enum Environment {
  /// The words of the command line without `--lang TAG`, and that tag: read before all else, since whatever
  /// is wrong is told in that language.
  static let arguments: (words: [String], lang: String?) = {
    var words: [String] = []
    var lang: String?
    var rest = CommandLine.arguments.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" { return (words + [word] + rest, lang) }
      if word == "--lang", let tag = rest.popFirst() {
        lang = tag
      } else if word.hasPrefix("--lang=") {
        lang = String(word.dropFirst("--lang=".count))
      } else {
        words.append(word)
      }
    }
    return (words, lang)
  }()

  /// The language that people are told in.
  static let tongue =
    arguments.lang.flatMap(Tongue.init(rawValue:))
    ?? ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(text).first
    .flatMap(Tongue.init(ofLocale:)) ?? .english

  static var words: any Wording { tongue.words }

  /// An environment variable; nil if it is not set or empty.
  static func text(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The width in cells of the terminal that standard output goes to, else the one that is named; nil:
  /// neither.
  static var columns: Int? {
    var size = winsize()
    if isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return text("COLUMNS").flatMap { Int($0) }
  }

  /// A line on standard output, at once.
  static func print(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDOUT_FILENO, line, line.count)
  }

  /// Tells when nobody holds the other end of standard input any more.
  static func whenInputEnds(_ told: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "input").async {
      var byte: UInt8 = 0
      while true {
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 0 || count < 0 && errno != EINTR { break }
      }
      told()
    }
  }

  /// Whether nobody holds the other end of standard input any more. What stands there is read.
  static func hasInputEnded() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 0) > 0 else { return false }
    var byte: UInt8 = 0
    let count = read(STDIN_FILENO, &byte, 1)
    return count == 0 || count < 0 && errno != EINTR
  }

  /// Lets go of the program's pages that nothing but its start has read: they are a third of what it
  /// has in memory.
  static func letGoOfStart() { deskbell_let_go_of_start() }

  /// Has all threads share two heaps: one for each of them would keep what another one could use, some
  /// megabytes of a hundred. To be called before there are other threads.
  static func shareHeaps() { deskbell_share_heaps(2) }

  /// Lets as many connections be open as the system allows.
  static func allowConnections() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
#endif
