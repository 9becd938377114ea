public import Desk
import Dialogues
public import FrontDesk

/// A simulation at a front desk: its people act through the same door as everybody. For one thread.
public final class SimulatedPeople {
  public let desk: FrontDesk
  private var simulation: Simulation
  /// Told of every event, own ones and those of others, in order.
  private let follow: ([StampedEvent]) -> Void
  /// What happened since it was last asked; nil: the desk says so.
  private let news: (() throws(DeskError) -> [StampedEvent])?
  /// Commands that the desk refused: somebody else was quicker, a bound was met.
  public private(set) var refusals: [Refusal] = []

  /// Their habits, as they were kept last.
  private var kept: [VisitorMark: VisitorHabits] = [:]

  /// How many values that visitors gave to cards would not do.
  public private(set) var valuesRefused = 0

  private static let mostRefusals = 1000

  /// - Parameters:
  ///   - news: where what happened comes from, none left out; nil: the desk's own news.
  ///   - follow: told of every event, own ones and those of others, in order.
  public init(
    _ options: Simulation.Options, at desk: FrontDesk,
    news: (() throws(DeskError) -> [StampedEvent])? = nil,
    follow: @escaping ([StampedEvent]) -> Void = { _ in }
  ) throws(DeskError) {
    self.desk = desk
    self.follow = follow
    self.news = news
    var words: [ChatID: [String]] = [:]
    for chat in desk.state.chats.keys {
      words[chat] = try desk.record(of: chat)?.words.compactMap { line in
        if case .message(_, .visitor, let text) = line.content { text } else { nil }
      }
    }
    simulation = Simulation(options, state: desk.state, words: words, at: desk.wallTime)
  }

  /// When `act` is to be called next at the latest.
  public var nextWake: Instant { simulation.nextWake }

  /// Lets everybody do what they do by now, until nobody does anything more.
  ///
  /// - Throws: when the store cannot be read or written. What the desk refuses is no error here.
  public func act() throws(DeskError) {
    while true {
      let events = if let news { try news() } else { desk.takeNews() }
      if !events.isEmpty { follow(events) }
      let now = max(desk.wallTime, desk.time)
      let deeds = simulation.step(at: now, desk.state, events: events)
      if deeds.isEmpty, events.isEmpty { return }
      for deed in deeds { try perform(deed, at: now) }
    }
  }

  private func perform(_ deed: Deed, at now: Instant) throws(DeskError) {
    do throws(DeskError) {
      let receipt = try desk.perform(deed.command, by: deed.principal)
      if let site = receipt.site { take(site, of: deed, at: now) }
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      if case .site = deed.command { take(nil, of: deed, at: now) }
      if refusals.count < SimulatedPeople.mostRefusals { refusals.append(refusal) }
    }
  }

  private func take(_ outcome: SiteOutcome?, of deed: Deed, at now: Instant) {
    guard case .visitor(let key) = deed.principal else { return }
    if case .refused = outcome?.shown.last { valuesRefused += 1 }
    // Where they were, as whoever has their browser keeps it.
    if let habits = outcome?.encounter.memory.habits {
      let before = kept.updateValue(habits, forKey: key.mark)
      let change = HabitsChange(from: before ?? VisitorHabits(), to: habits, isNew: before == nil)
      _ = try? desk.keep([key.mark: change])
    }
    simulation.take(outcome, of: key, at: now)
  }
}
