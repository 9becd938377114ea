#if Web
import Glibc
import Words

/// What the program takes from its surroundings besides arguments.
enum Surroundings {
  /// The language that people are told in.
  static let tongue = Tongue.english

  static var words: any Wording { tongue.words }

  /// An environment variable; nil if it is not set or empty.
  static func text(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Lets as many connections be open as the system allows.
  static func allowConnections() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}

/// Where a desk lies.
struct StorePath {
  let path: String

  /// Where it was said, else `DESKBELL_STORE`, else in the XDG data directory.
  init(_ given: String?) {
    if let named = given ?? Surroundings.text("DESKBELL_STORE") {
      path = named
    } else if let data = Surroundings.text("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/deskbell"
    } else {
      path = (Surroundings.text("HOME") ?? "") + "/.local/share/deskbell"
    }
  }

  /// What the website's server signs visitors with.
  var secret: String { path + "/secret" }
}
#endif
