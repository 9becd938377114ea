/// What helps after something was refused or warned of. Commands and options are as they are typed.
public enum Hint: Hashable, Sendable {
  // After a refusal.
  case see(command: String)
  case changeThem(command: String)
  case changeIt(command: String)
  case replaceIt(command: String)
  case makeAdministrator(command: String)
  case endOrRequeue(option: String)
  case sayWho(option: String)
  case goOn(option: String)
  case doItAnyway(option: String)

  // After a warning.
  case setTimeBack(command: String)

  // After what the store could not do.
  case makeDesk(command: String, orName: String)
  case mend(look: String, repair: String)
  case goOnWithout(repair: String)
  /// Of a directory that this account may not use, or that is none.
  case nameAnother(option: String)
  case nameDirectory(option: String)
}
