/// What was called otherwise once: the names of agents and the desk's own texts, each with the
/// event that changed it. So the record of a closed chat says what was read at the time, and an
/// agent who was removed still has a name.
public struct FormerWords: Hashable, Sendable {
  /// Words that held until event `until`, which changed them.
  public struct Entry<Words: Hashable & Sendable>: Hashable, Sendable {
    public var until: Int64
    public var words: Words

    public init(until: Int64, words: Words) {
      self.until = until
      self.words = words
    }
  }

  /// What visitors read on asking and on being told that nobody is free.
  public struct Texts: Hashable, Sendable {
    public var welcome: String
    public var fallback: String

    public init(welcome: String, fallback: String) {
      self.welcome = welcome
      self.fallback = fallback
    }

    init(_ settings: Settings) {
      self.init(welcome: settings.welcomeText, fallback: settings.fallbackText)
    }
  }

  /// Oldest first.
  public var names: [AgentID: [Entry<String>]] = [:]
  /// Oldest first.
  public var texts: [Entry<Texts>] = []

  public init() {}

  mutating func note(_ settings: Settings, changedTo new: Settings, by seq: Int64) {
    let old = Texts(settings)
    if old != Texts(new) { texts.append(Entry(until: seq, words: old)) }
  }

  mutating func note(_ agent: Agent, changedTo name: String?, by seq: Int64) {
    if agent.name != name {
      names[agent.id, default: []].append(Entry(until: seq, words: agent.name))
    }
  }
}

extension DeskState {
  /// The name to show for an agent, also one who has been removed. O(1).
  public func name(of id: AgentID) -> String {
    agent(id)?.name ?? former.names[id]?.last?.words ?? id.text
  }

  /// The name an agent had at event `seq`. O(names the agent has had).
  public func name(of id: AgentID, at seq: Int64) -> String {
    former.names[id]?.first { $0.until > seq }?.words ?? name(of: id)
  }

  /// What visitors read from the desk itself at event `seq`. O(times the texts were changed).
  public func texts(at seq: Int64) -> FormerWords.Texts {
    former.texts.first { $0.until > seq }?.words ?? FormerWords.Texts(settings)
  }
}
