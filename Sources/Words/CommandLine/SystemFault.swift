public import Desk

/// What the system refused the command line, by the number of its reason.
public enum SystemFault: Hashable, Sendable {
  case open(String, code: Int32)
  case read(String, code: Int32)
  /// A document of more than so many MiB.
  case tooLarge(String, most: Int)
  /// A file is no picture that visitors could be shown.
  case badPicture(String, Picture.Flaw)
  case writeOutput(code: Int32)
  /// A file that is there already is not written over.
  case isThere(String)
  /// The same where an option lets it be written over.
  case isThereUnforced(String, option: String)
  case writeFile(String, code: Int32)
  /// The option that names another one.
  case makeDirectory(in: String, code: Int32, option: String)
  case startPeople(code: Int32)
  /// The gateway's program, by name or path.
  case startGateway(String, code: Int32)
  case makePipe(code: Int32)
  /// This program once more, for a command.
  case startCommand(code: Int32)
}
