import Glibc
public import Store
public import Words

extension StoreError {
  /// What people read of it at the command line: what happened, and the command or option that helps.
  public func told(in words: any Wording) -> String {
    words.failure(self) + (hint.map(words.hint) ?? "")
  }

  private var hint: Hint? {
    switch self {
    case .noDesk: .makeDesk(command: "deskbell init", orName: "--store")
    case .damaged:
      .mend(look: "deskbell store check", repair: "deskbell store repair")
    case .behindSnapshot: .goOnWithout(repair: "deskbell store repair")
    case .system(_, _, EACCES), .system(_, _, EPERM): .nameAnother(option: "--store")
    case .system(_, _, ENOTDIR): .nameDirectory(option: "--store")
    case .gone, .alreadyADesk, .system, .locked, .newerFormat, .refusing, .bookIsBusy,
      .bookMadeAnew, .misuse:
      nil
    }
  }
}
