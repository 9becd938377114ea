public import Desk

/// What happened and why, in the language and the terms of whoever reads it.
public struct EventWords {
  private let words: any Wording
  private let terms: Terms

  /// - Parameters:
  ///   - time: how an instant reads.
  ///   - name: what an agent is called.
  ///   - visitor: what the visitor of a chat is called; nil where that is not known.
  public init(
    _ tongue: Tongue, time: @escaping (Instant) -> String,
    name: @escaping (AgentID) -> String = { $0.text },
    visitor: @escaping (ChatID) -> String? = { _ in nil }
  ) {
    words = tongue.words
    terms = Terms(time: time, agent: name, visitor: visitor)
  }

  /// What an event did to its chat: what `why` prints and the board shows; nil for what does not
  /// concern where it went.
  public func deed(_ event: Event) -> String? { words.deed(event, terms) }

  /// What happens, for whoever looks on; nil: nothing to tell.
  public func happening(_ event: Event) -> String? { words.happening(event, terms) }

  /// What an event means to an agent it concerns; nil: nothing, or what somebody said.
  public func news(_ event: Event, to me: AgentID, now: Instant) -> String? {
    words.news(event, to: me, now: now, terms)
  }

  /// What a decision comes to, were it made now.
  public func outcome(_ decision: Decision) -> String { words.outcome(decision, terms) }

  /// The steps asked, with those passed over: a line or two each, the second ones indented by two
  /// spaces.
  public func reasons(_ decision: Decision) -> [String] { words.reasons(decision, terms) }

  /// The same, with how the rings went on: of a decision that was made.
  public func reasonsAndTurns(_ decision: Decision) -> [String] {
    words.reasons(decision, terms) { step in
      step.turn.map { words.turn(from: $0.before, to: $0.after, terms) }
    }
  }

  /// Why a chat that waits does not ring at an agent of that name.
  public func waits(_ reason: WaitingReason, for name: String) -> String {
    words.waits(reason, for: name, terms)
  }
}
