import Foundation
import Glibc
import Words

/// This program once more, for one command that ends by itself. It prints where this one prints, and
/// nothing is typed to it.
enum OwnCommand {
  /// Runs it to its end.
  ///
  /// - Parameter variables: what its environment has besides, or instead.
  static func run(_ arguments: [String], _ variables: [String: String]) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var words = (["deskbell"] + arguments).map { strdup($0) } + [nil]
    var settings = ProcessInfo.processInfo.environment.merging(variables) { $1 }.map {
      strdup("\($0.key)=\($0.value)")
    }
    settings.append(nil)
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, "/proc/self/exe", &actions, nil, &words, &settings)
    guard status == 0 else { throw Failure(.store, .startCommand(code: status)) }
    var end: Int32 = 0
    while waitpid(process, &end, 0) < 0, errno == EINTR {}
  }
}
