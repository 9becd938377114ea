import Errands
import Glibc
import Words

/// This program once more, for one command that ends by itself. It prints where this one prints, and
/// nothing is typed to it.
enum OwnCommand {
  /// Runs it to its end.
  ///
  /// - Parameter variables: what its environment has besides, or instead.
  static func run(_ arguments: [String], _ variables: [String: String]) throws(Failure) {
    var start = ProgramStart.itself(["deskbell"] + arguments)
    start.output = .own
    start.complaints = .own
    start.isApart = false
    start.variables = variables
    switch start.start() {
    case .started(let process):
      var end: Int32 = 0
      while waitpid(process, &end, 0) < 0, errno == EINTR {}
    case .failed(let code): throw Failure(.store, .startCommand(code: code))
    }
  }
}
