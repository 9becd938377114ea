extension English {
  public func demoDesk(in path: String, seed: UInt64, watch: String) -> String {
    "The demo's desk is in \(path) (seed \(seed)).\nIn a second terminal: \(watch)"
  }

  public func demoPage(at address: String) -> String {
    "To be a visitor yourself, open this in a browser: \(address)"
  }

  public func demoSeed(_ seed: UInt64) -> String { "seed \(seed)" }

  public func deskIsRemoved(option: String) -> String {
    "The desk was a temporary one and is removed; \(option) keeps it."
  }

  public func deskIsKept(in path: String) -> String { "The desk is kept in \(path)." }

  public func demoNote(zoom key: String, watch: String) -> String {
    // The command in a line of its own: a conversation that is zoomed has room for it.
    "Notes like this one are for agents only, visitors never see them. To look on from a "
      + "second terminal (\(key) gives a conversation the whole screen, to copy from):\n\(watch)"
  }

  public func line(_ line: DemoLine) -> String {
    switch line {
    case .tally(let tally):
      "asked \(tally.asked) · answered \(tally.answered) · ended \(tally.ended) · fell back "
        + "\(tally.fellBack) · abandoned \(tally.abandoned) · open \(tally.open) · messages "
        + "\(tally.messages)"
    case .walks(let walks):
      "dialogues: shown to \(walks.triggered) · engaged \(walks.engaged) · answers "
        + "\(walks.answers) · completed \(walks.completed) · asked for a person \(walks.asked) · "
        + "messages left \(walks.left)"
    case .medianWait(let wait):
      "median wait \(wait / 1000).\(wait % 1000 / 100) s, of those answered"
    case .offers(let agent, let offers):
      "offers to \(agent): \(offers.made) (accepted \(offers.accepted), declined "
        + "\(offers.declined), missed \(offers.missed), withdrawn \(offers.withdrawn)); "
        + "taken by hand \(offers.taken)"
    case .held(let events, let unjudged):
      "every rule of routing held over \(events) events\(words(unjudged))"
    case .broken(let times, let events):
      "\(times) times a rule of routing was broken in \(events) events"
    }
  }

  private func words(_ unjudged: DemoLine.Unjudged?) -> String {
    switch unjudged {
    case nil: ""
    case .othersCame: " (not judged: whose turn it was, since others came to the desk as well)"
    case .needs(let option): " (not judged: whose turn it was; that needs \(option))"
    }
  }
}
