import FileStore
import Glibc
import Store
import Words

extension StoreError {
  /// What people read of it at the command line: what happened, and the command or option that helps.
  var told: String { Environment.words.failure(self) + hint }

  private var hint: String {
    switch self {
    case .noDesk: "; make one with `deskbell init`, or name another with --store"
    case .damaged:
      "; look with `deskbell store check`, mend with `deskbell store repair`, or restore a backup"
    case .behindSnapshot: ", or go on without them after `deskbell store repair`"
    case .system(_, _, EACCES), .system(_, _, EPERM): ", or name another with --store"
    case .system(_, _, ENOTDIR): ": name another with --store"
    case .gone, .alreadyADesk, .system, .locked, .newerFormat, .refusing, .misuse: ""
    }
  }
}

extension CheckReport.Finding {
  /// `the file, line 7: what is wrong`.
  var told: String {
    let reason = Environment.words.damage(reason)
    return line.map { "\(path), line \($0): \(reason)" } ?? "\(path): \(reason)"
  }
}
