import ArgumentParser
import FrontDesk
import Hosting
import Store
import Words

/// Which desk is meant and how to print: what every command at a desk understands.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The desk's directory (else DESKBELL_STORE, else the XDG data directory).",
      valueName: "dir"),
    completion: .directory)
  var store: String?

  @Flag(help: "Print JSON, stable for programs.")
  var json = false

  @Flag(help: "Tell times in UTC instead of the reader's time zone.")
  var utc = false

  @OptionGroup(visibility: .hidden) var language: LanguageOption

  init() {}

  /// Those of which none but the desk is given.
  init(store: String?) {
    language = LanguageOption(lang: nil)
    (self.store, json, utc) = (store, false, false)
  }

  /// The directory of the desk that is meant.
  func storePath() throws(Failure) -> String {
    if let namedStore { ShownDesk.name(namedStore) }
    guard store != "" else { throw Failure(.needsDirectory(option: "--store")) }
    if let namedStore { return namedStore }
    return try Environment.storePath()
  }

  /// The directory that somebody named; nil: the one where a desk lies that nobody named.
  var namedStore: String? {
    (store ?? Environment.text("DESKBELL_STORE")).map(Environment.absolute)
  }

  /// Opens the desk that is meant, for somebody who acts as the agent of that id.
  ///
  /// - Parameters:
  ///   - toStay: whether whoever opens it is told what happens from then on.
  ///   - tellsOfClocks: whether they are warned of clocks that disagree.
  func openDesk(
    as agent: String? = nil, toStay: Bool = false, tellsOfClocks: Bool = true
  ) throws(Failure) -> DeskSession {
    try openDesk(as: agent, toLook: false, toStay: toStay, tellsOfClocks)
  }

  /// Opens the desk to look at it as it is now. Nothing is written, whatever is due.
  ///
  /// - Parameter warn: tells what the desk has to tell.
  func lookAtDesk(
    as agent: String? = nil, toStay: Bool = false,
    warn: @escaping (DeskWarning) -> Void = DeskSession.warnOnStandardError
  ) throws(Failure) -> DeskSession {
    let session = try openDesk(as: agent, toLook: true, toStay: toStay, true, warn)
    try session.look()
    return session
  }

  private func openDesk(
    as agent: String?, toLook: Bool, toStay: Bool, _ tellsOfClocks: Bool,
    _ warn: @escaping (DeskWarning) -> Void = DeskSession.warnOnStandardError
  ) throws(Failure) -> DeskSession {
    let path = try storePath()
    let live = try Failure.wrapping { () throws(DeskError) in
      try LiveDesk(path: path, toLook: toLook, isTold: toStay)
    }
    return DeskSession(live, self, askedFor: agent, tellsOfClocks: tellsOfClocks, warn: warn)
  }
}

/// `--as`, for commands that nobody gives as an agent: understood and without effect, so that
/// `deskbell --as ann` can be somebody's word for the whole program.
struct UnusedAgent: ParsableArguments {
  @Option(name: .customLong("as"), help: .hidden)
  var agent: String?
}

/// The same for a command that has no desk either: all that the others understand.
struct UnusedOptions: ParsableArguments {
  @OptionGroup(visibility: .hidden) var options: GlobalOptions
}

/// What every command that somebody gives as an agent understands.
struct GlobalOptions: ParsableArguments {
  @OptionGroup var desk: DeskOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Whom you act as (else DESKBELL_AS, else the agent tied to your login).",
      valueName: "agent"),
    completion: .agents)
  var agent: String?

  var json: Bool { desk.json }

  /// The directory of the desk that is meant.
  func storePath() throws(Failure) -> String { try desk.storePath() }

  /// Opens the desk that is meant.
  ///
  /// - Parameters:
  ///   - toStay: whether whoever opens it is told what happens from then on.
  ///   - tellsOfClocks: whether they are warned of clocks that disagree.
  func openDesk(
    toStay: Bool = false, tellsOfClocks: Bool = true
  ) throws(Failure) -> DeskSession {
    try desk.openDesk(as: namedAgent, toStay: toStay, tellsOfClocks: tellsOfClocks)
  }

  /// Opens the desk to look at it as it is now. Nothing is written, whatever is due.
  ///
  /// - Parameter warn: tells what the desk has to tell.
  func lookAtDesk(
    toStay: Bool = false,
    warn: @escaping (DeskWarning) -> Void = DeskSession.warnOnStandardError
  ) throws(Failure) -> DeskSession {
    try desk.lookAtDesk(as: namedAgent, toStay: toStay, warn: warn)
  }

  init() {}

  /// Those of a line that names a desk, an agent, or both, once each, and nothing else; nil: it is another
  /// line, which is the parser's.
  init?(plain words: ArraySlice<String>) {
    var (store, agent): (String?, String?)
    var rest = words
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
      switch option {
      case "--store" where store == nil: store = value
      case "--as" where agent == nil: agent = value
      default: return nil
      }
    }
    self.init()
    desk = DeskOptions(store: store)
    self.agent = agent
  }

  private var namedAgent: String? { agent ?? Environment.text("DESKBELL_AS") }
}
