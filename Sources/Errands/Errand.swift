import Glibc

/// A program of somebody else's, with its arguments as it gets them: no shell reads them.
public struct Errand: Hashable, Sendable {
  /// A path, or a name that is looked for on the PATH.
  public var program: String
  public var arguments: [String]
  /// What it reads on standard input.
  public var input: [UInt8]
  /// What it reads on descriptor 3; nil: it has none. Nobody else can read it, as they could arguments.
  public var configuration: [UInt8]?
  /// Seconds after which it is stopped, with all that it started.
  public var timeout: Int
  /// Whether it may go on after that instead, as a browser does: then it has done what it was to. What it
  /// complains of is heard by nobody, since nobody may be there any more.
  public var mayStay = false

  public init(
    _ program: String, _ arguments: [String], input: [UInt8] = [], configuration: [UInt8]? = nil,
    timeout: Int
  ) {
    self.program = program
    self.arguments = arguments
    self.input = input
    self.configuration = configuration
    self.timeout = timeout
  }

  /// Where a program lies: a path as it is, a name on the PATH and then in further directories. Nil: nowhere.
  public static func find(_ program: String, alsoIn directories: [String] = []) -> String? {
    func isProgram(_ path: String) -> Bool {
      var status = stat()
      return access(path, X_OK) == 0 && stat(path, &status) == 0
        && status.st_mode & S_IFMT == S_IFREG
    }
    if program.contains("/") { return isProgram(program) ? program : nil }
    let named = getenv("PATH").map { String(cString: $0) } ?? ""
    return (named.split(separator: ":").map(String.init) + directories).lazy
      .map { $0 + "/" + program }.first(where: isProgram)
  }
}
